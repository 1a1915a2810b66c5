using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using static AmplifyAdmin.Generators.Diagnostics.Catalogue;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>What an item's metadata may have to hear; one line each.</summary>
internal static class OptionsDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownValue = Error(
        "AAG0101",
        "A metadata value is not understood",
        "{0}=\"{1}\" is not understood; write {2}"
    );
    public static readonly DiagnosticDescriptor NothingIncluded = Warning(
        "AAG0102",
        "A filter leaves nothing",
        "No operation matches {0}=\"{1}\"; check its spelling against the document"
    );
    public static readonly DiagnosticDescriptor DuplicateNamespace = Error(
        "AAG0110",
        "Two documents have the same namespace",
        "The namespace '{0}' is already used for {1}; set a different Namespace on this OpenApiSpec item"
    );

    public static IEnumerable<DiagnosticDescriptor> All => [UnknownValue, NothingIncluded, DuplicateNamespace];
}
