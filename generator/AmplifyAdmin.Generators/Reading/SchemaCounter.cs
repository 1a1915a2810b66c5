namespace AmplifyAdmin.Generators.Reading;

/// <summary>Numbers the schemas of a document and its parts.</summary>
internal sealed class SchemaCounter
{
    /// <summary>The named schema that is being read, numbered from 1 in document order; 0 for any other place.</summary>
    public int Section { get; set; }

    /// <summary>How many have been numbered.</summary>
    public int Count { get; private set; }

    /// <summary>The next number, from 0.</summary>
    public int Next() => Count++;
}
