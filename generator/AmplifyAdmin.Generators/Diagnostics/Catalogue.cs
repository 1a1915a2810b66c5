using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>Creates descriptors, one method for each severity.</summary>
internal static class Catalogue
{
    private const string Help = ProjectLinks.Repository + "/blob/main/generator/docs/diagnostics.md#";

    /// <summary>No code is emitted for the artefact.</summary>
    public static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    /// <summary>The code differs from the document.</summary>
    public static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning);

    /// <summary>Something was renamed or chosen.</summary>
    public static DiagnosticDescriptor Info(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Info);

    /// <summary>A change since the baseline stops callers from compiling or working.</summary>
    public static DiagnosticDescriptor Breaking(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning, ChangeGrade.Breaking);

    /// <summary>A change since the baseline can stop callers from compiling or working.</summary>
    public static DiagnosticDescriptor Risky(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Warning, ChangeGrade.Risky);

    /// <summary>A change since the baseline has no effect on callers.</summary>
    public static DiagnosticDescriptor Safe(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Info, ChangeGrade.Safe);

    private static DiagnosticDescriptor Create(
        string id,
        string title,
        string message,
        DiagnosticSeverity severity,
        ChangeGrade grade
    ) => Create(id, $"{grade} change: {title}", $"{grade} change: {message}", severity, grade.ToString());

    private static DiagnosticDescriptor Create(
        string id,
        string title,
        string message,
        DiagnosticSeverity severity,
        params string[] tags
    ) => new(id, title, message, "AmplifyAdmin.Generators", severity, true, null, Help + id.ToLowerInvariant(), tags);
}
