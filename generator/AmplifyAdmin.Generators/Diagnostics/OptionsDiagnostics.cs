using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using static AmplifyAdmin.Generators.Diagnostics.Catalogue;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>The diagnostics about an item's metadata, one line each.</summary>
internal static class OptionsDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownValue = Error(
        "AAG0101",
        "Invalid metadata value",
        "{0}=\"{1}\" is not valid; use {2}"
    );
    public static readonly DiagnosticDescriptor NothingIncluded = Warning(
        "AAG0102",
        "The filter matches no operation",
        "No operation matches {0}=\"{1}\"; check the spelling against the document"
    );
    public static readonly DiagnosticDescriptor MisspeltName = Warning(
        "AAG0103",
        "Unknown metadata name",
        "OpenApiSpec has no metadata '{0}'; did you mean '{1}'?"
    );
    public static readonly DiagnosticDescriptor PartOption = Warning(
        "AAG0104",
        "An option does not apply to a part",
        "{0}"
    );
    public static readonly DiagnosticDescriptor PartConflict = Error("AAG0105", "A part cannot be shared", "{0}");
    public static readonly DiagnosticDescriptor RepeatedPart = Info(
        "AAG0106",
        "The types of a part are emitted for several documents",
        "{0} emit the types of this part, each in its own namespace; set Namespace on the part's item to emit them once"
    );
    public static readonly DiagnosticDescriptor DuplicateNamespace = Error(
        "AAG0110",
        "Two documents have the same namespace",
        "The namespace '{0}' is already used for {1}; set a different Namespace on this OpenApiSpec item"
    );

    public static IEnumerable<DiagnosticDescriptor> All =>
        [UnknownValue, NothingIncluded, MisspeltName, PartOption, PartConflict, RepeatedPart, DuplicateNamespace];
}
