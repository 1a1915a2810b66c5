using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using static AmplifyAdmin.Generators.Diagnostics.Catalogue;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>The diagnostics about overlays, one line each.</summary>
internal static class OverlayDiagnostics
{
    public static readonly DiagnosticDescriptor Invalid = Error("AAG0401", "Invalid overlay", "Invalid overlay: {0}");
    public static readonly DiagnosticDescriptor NoMatch = Warning(
        "AAG0402",
        "The target of an overlay matches nothing",
        "The target '{0}' matches nothing in the document"
    );
    public static readonly DiagnosticDescriptor InvalidQuery = Error(
        "AAG0403",
        "Invalid JSONPath query",
        "'{0}' is not a valid JSONPath query: {1}"
    );
    public static readonly DiagnosticDescriptor NotApplicable = Error(
        "AAG0404",
        "An action of an overlay cannot be applied",
        "The action for '{0}' cannot be applied: {1}"
    );
    public static readonly DiagnosticDescriptor MissingFile = Error(
        "AAG0405",
        "File not found",
        "{0}=\"{1}\" names a file that was not passed to the compiler; check the path, which is relative to the project"
    );

    public static IEnumerable<DiagnosticDescriptor> All => [Invalid, NoMatch, InvalidQuery, NotApplicable, MissingFile];
}
