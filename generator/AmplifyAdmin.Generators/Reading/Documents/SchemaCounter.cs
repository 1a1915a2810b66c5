namespace AmplifyAdmin.Generators.Reading.Documents;

/// <summary>Numbers the schemas of a document and its parts.</summary>
internal sealed class SchemaCounter
{
    private int count;

    /// <summary>The next number, from 0.</summary>
    public int Next() => count++;
}
