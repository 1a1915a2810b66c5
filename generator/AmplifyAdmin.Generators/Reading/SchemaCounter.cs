namespace AmplifyAdmin.Generators.Reading;

/// <summary>Numbers the schemas of a document and its parts.</summary>
internal sealed class SchemaCounter
{
    private int count;

    /// <summary>The named schema that is being read, numbered from 1 in document order; 0 for any other place.</summary>
    public int Section { get; set; }

    /// <summary>The next number, from 0.</summary>
    public int Next() => count++;
}
