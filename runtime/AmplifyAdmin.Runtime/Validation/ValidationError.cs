namespace AmplifyAdmin.Runtime;

/// <summary>One way in which a value breaks its schema.</summary>
/// <param name="Pointer">The JSON pointer of the offending place; empty for the value itself.</param>
/// <param name="Keyword">The schema keyword that is broken.</param>
/// <param name="Message">What must hold, in plain words, with the offending value unless it is sensitive.</param>
#pragma warning disable CA1720 // A JSON pointer is called so.
public sealed record ValidationError(string Pointer, string Keyword, string Message);
#pragma warning restore CA1720
