using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>
/// What is known of schemas, by the numbers they were read under. A hash table of all schemas of a large document is an
/// array so long that every edit would make the garbage collector go through all of memory.
/// </summary>
internal sealed class SchemaMap<T>
    where T : class
{
    private const int Length = 1024;

    private readonly List<T?[]?> pages = [];

    /// <summary>What is known of a schema; null when nothing is.</summary>
    public T? this[SchemaNode schema]
    {
        get
        {
            var page = schema.Number / Length;
            return page < pages.Count ? pages[page]?[schema.Number % Length] : null;
        }
        set
        {
            var page = schema.Number / Length;
            while (pages.Count <= page)
            {
                pages.Add(null);
            }

            (pages[page] ??= new T?[Length])[schema.Number % Length] = value;
        }
    }
}
