namespace AmplifyAdmin.Runtime;

/// <summary>Describes one way in which a value does not match its schema.</summary>
/// <param name="Pointer">The JSON pointer of the invalid value; empty for the root.</param>
/// <param name="Keyword">The schema keyword that is not satisfied.</param>
/// <param name="Message">The requirement in plain words, with the invalid value unless it is sensitive.</param>
#pragma warning disable CA1720 // "JSON pointer" is the standard term.
public sealed record ValidationError(string Pointer, string Keyword, string Message)
{
    /// <summary>Gets the JSON pointer of the invalid value; empty for the root.</summary>
    public string Pointer { get; } = Pointer;

    /// <summary>Gets the schema keyword that is not satisfied.</summary>
    public string Keyword { get; } = Keyword;

    /// <summary>Gets the requirement in plain words, with the invalid value unless it is sensitive.</summary>
    public string Message { get; } = Message;
}
#pragma warning restore CA1720
