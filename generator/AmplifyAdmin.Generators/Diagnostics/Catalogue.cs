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
        Warning(id, "Breaking change: " + title, "Breaking change: " + message);

    /// <summary>A change since the baseline can stop callers from compiling or working.</summary>
    public static DiagnosticDescriptor Risky(string id, string title, string message) =>
        Warning(id, "Risky change: " + title, "Risky change: " + message);

    /// <summary>A change since the baseline has no effect on callers.</summary>
    public static DiagnosticDescriptor Safe(string id, string title, string message) =>
        Info(id, "Safe change: " + title, "Safe change: " + message);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "AmplifyAdmin.Generators", severity, true, null, Help + id.ToLowerInvariant());
}
