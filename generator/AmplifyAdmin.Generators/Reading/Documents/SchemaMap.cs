using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>
/// Values by schema, stored under the schemas' numbers. A hash table of all schemas of a large document would be one very
/// large array, which is expensive for the garbage collector.
/// </summary>
internal sealed class SchemaMap<T>
    where T : class
{
    private const int Length = 1024;

    private readonly List<T?[]?> pages = [];

    /// <summary>The value of a schema; null when there is none.</summary>
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
