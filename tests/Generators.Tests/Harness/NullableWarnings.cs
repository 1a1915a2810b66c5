using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generators.Tests.Harness;

/// <summary>
/// Compiles emitted code with the nullable warnings that it disables for the sake of its consumers' builds, so that tests
/// find what they would say.
/// </summary>
internal static class NullableWarnings
{
    private const string Disabled = "#nullable enable annotations\n#nullable disable warnings\n";

    /// <summary>The text with its warnings; lines keep their numbers.</summary>
    public static string Enable(string emitted)
    {
        var enabled = emitted.Replace(Disabled, "#nullable enable\n\n", StringComparison.Ordinal);
        Assert.DoesNotContain("#nullable disable", enabled, StringComparison.Ordinal);
        return enabled;
    }

    /// <summary>The errors and warnings of a compilation.</summary>
    public static IReadOnlyList<string> Messages(Compilation compilation) =>
        compilation
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsOfReader(diagnostic))
            .Select(diagnostic => diagnostic.ToString())
            .ToList();

    // A reader rejects an object without its required members, which the compiler cannot know.
    private static bool IsOfReader(Diagnostic diagnostic) =>
        diagnostic.Id == "CS8618"
        && diagnostic
            .Location.SourceTree?.GetRoot()
            .FindNode(diagnostic.Location.SourceSpan)
            .FirstAncestorOrSelf<ConstructorDeclarationSyntax>()
            is { AttributeLists.Count: > 0 };
}
