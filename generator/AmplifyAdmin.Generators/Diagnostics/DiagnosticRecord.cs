using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>A diagnostic about a document, before its position is looked up.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="DocumentPath">The file.</param>
/// <param name="Pointer">The node.</param>
/// <param name="AtKey">Whether the diagnostic is about the node's key rather than its value.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record DiagnosticRecord(
    string Id,
    string DocumentPath,
    JsonPointer Pointer,
    bool AtKey,
    EquatableArray<string> Arguments
)
{
    /// <summary>The position, when the text is too broken for pointers.</summary>
    public TextPosition? Position { get; init; }
}

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Column">The UTF-16 code unit in the line, from 0.</param>
internal readonly record struct TextPosition(int Line, int Column);
