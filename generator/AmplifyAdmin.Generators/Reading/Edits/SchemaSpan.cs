namespace AmplifyAdmin.Generators.Reading.Edits;

/// <summary>Where a named schema stands in a text, in UTF-16 code units.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">Where its text begins: in JSON its value, in YAML the line of its key.</param>
/// <param name="Value">The first place where an edit changes nothing but the schema.</param>
/// <param name="End">Where its text ends.</param>
internal readonly record struct SchemaSpan(string Name, int Start, int Value, int End)
{
    /// <summary>The same text further on.</summary>
    public SchemaSpan Moved(int distance) => new(Name, Start + distance, Value + distance, End + distance);
}
