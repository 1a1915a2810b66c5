using System.Globalization;
using AmplifyAdmin.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Tool.Documents;

/// <summary>A change between two versions of a document.</summary>
/// <param name="Grade">What it means for callers.</param>
/// <param name="Text">The place in the later version, and what changed there.</param>
internal sealed record DocumentChange(ChangeGrade Grade, string Text)
{
    /// <summary>One line about a diagnostic, in the form of the compiler's.</summary>
    public static string Line(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var position = span.StartLinePosition;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(span.Path)}({position.Line + 1},{position.Character + 1}): {diagnostic.GetMessage(CultureInfo.InvariantCulture)} ({diagnostic.Id})"
        );
    }
}
