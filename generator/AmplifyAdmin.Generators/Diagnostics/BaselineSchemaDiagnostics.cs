using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using static AmplifyAdmin.Generators.Diagnostics.Catalogue;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>The diagnostics about schemas that changed since the baseline, one line each.</summary>
internal static class BaselineSchemaDiagnostics
{
    public static readonly DiagnosticDescriptor RequestTypeNarrowed = Breaking(
        "AAG0540",
        "type of a request changed",
        "{0} no longer accepts {1}"
    );
    public static readonly DiagnosticDescriptor RequestTypeWidened = Safe(
        "AAG0541",
        "type of a request widened",
        "{0} now accepts {1} too"
    );
    public static readonly DiagnosticDescriptor ResponseTypeWidened = Breaking(
        "AAG0542",
        "type of a response changed",
        "{0} can now be {1}"
    );
    public static readonly DiagnosticDescriptor ResponseTypeNarrowed = Safe(
        "AAG0543",
        "type of a response narrowed",
        "{0} is no longer {1}"
    );
    public static readonly DiagnosticDescriptor RequestNotNullable = Breaking(
        "AAG0544",
        "null no longer accepted in a request",
        "{0} no longer accepts null"
    );
    public static readonly DiagnosticDescriptor RequestNullable = Safe(
        "AAG0545",
        "null accepted in a request",
        "{0} now accepts null"
    );
    public static readonly DiagnosticDescriptor ResponseNullable = Breaking(
        "AAG0546",
        "null in a response",
        "{0} can now be null"
    );
    public static readonly DiagnosticDescriptor ResponseNotNullable = Safe(
        "AAG0547",
        "null no longer in a response",
        "{0} is no longer null"
    );
    public static readonly DiagnosticDescriptor FormatChanged = Breaking(
        "AAG0548",
        "format changed",
        "{0} has the format '{1}' instead of '{2}'"
    );
    public static readonly DiagnosticDescriptor TypeRenamed = Risky(
        "AAG0549",
        "schema renamed",
        "{0} has the schema '{1}' instead of '{2}'; the name of its type changes"
    );
    public static readonly DiagnosticDescriptor RequestValueRemoved = Breaking(
        "AAG0550",
        "enum value of a request removed",
        "{0} no longer accepts '{1}'"
    );
    public static readonly DiagnosticDescriptor RequestValueAdded = Safe(
        "AAG0551",
        "enum value of a request added",
        "{0} now accepts '{1}'"
    );
    public static readonly DiagnosticDescriptor ResponseValueAdded = Risky(
        "AAG0552",
        "enum value of a response added",
        "{0} can now be '{1}'"
    );
    public static readonly DiagnosticDescriptor ResponseValueRemoved = Risky(
        "AAG0553",
        "enum value of a response removed",
        "{0} is no longer '{1}'"
    );
    public static readonly DiagnosticDescriptor RequestNarrowed = Breaking(
        "AAG0554",
        "constraint of a request narrowed",
        "'{1}' of {0} was narrowed from {2} to {3}"
    );
    public static readonly DiagnosticDescriptor RequestWidened = Safe(
        "AAG0555",
        "constraint of a request widened",
        "'{1}' of {0} was widened from {2} to {3}"
    );
    public static readonly DiagnosticDescriptor ResponseWidened = Risky(
        "AAG0556",
        "constraint of a response widened",
        "'{1}' of {0} was widened from {2} to {3}"
    );
    public static readonly DiagnosticDescriptor ResponseNarrowed = Safe(
        "AAG0557",
        "constraint of a response narrowed",
        "'{1}' of {0} was narrowed from {2} to {3}"
    );
    public static readonly DiagnosticDescriptor RequiredPropertyAdded = Breaking(
        "AAG0560",
        "required property of a request added",
        "the required property '{0}' was added"
    );
    public static readonly DiagnosticDescriptor OptionalPropertyAdded = Safe(
        "AAG0561",
        "optional property of a request added",
        "the optional property '{0}' was added"
    );
    public static readonly DiagnosticDescriptor RequestPropertyRemoved = Risky(
        "AAG0562",
        "property of a request removed",
        "the property '{0}' was removed"
    );
    public static readonly DiagnosticDescriptor RequestPropertyRequired = Breaking(
        "AAG0563",
        "property of a request became required",
        "the property '{0}' is now required"
    );
    public static readonly DiagnosticDescriptor RequestPropertyOptional = Safe(
        "AAG0564",
        "property of a request became optional",
        "the property '{0}' is now optional"
    );
    public static readonly DiagnosticDescriptor ResponsePropertyRemoved = Breaking(
        "AAG0565",
        "property of a response removed",
        "the property '{0}' was removed"
    );
    public static readonly DiagnosticDescriptor ResponsePropertyAdded = Safe(
        "AAG0566",
        "property of a response added",
        "the property '{0}' was added"
    );
    public static readonly DiagnosticDescriptor ResponsePropertyOptional = Breaking(
        "AAG0567",
        "property of a response became optional",
        "the property '{0}' is now optional"
    );
    public static readonly DiagnosticDescriptor ResponsePropertyRequired = Safe(
        "AAG0568",
        "property of a response became required",
        "the property '{0}' is now required"
    );
    public static readonly DiagnosticDescriptor RequestAlternativeRemoved = Breaking(
        "AAG0570",
        "alternative of a request removed",
        "{0} no longer accepts {1}"
    );
    public static readonly DiagnosticDescriptor RequestAlternativeAdded = Safe(
        "AAG0571",
        "alternative of a request added",
        "{0} now accepts {1}"
    );
    public static readonly DiagnosticDescriptor ResponseAlternativeAdded = Risky(
        "AAG0572",
        "alternative of a response added",
        "{0} can now be {1}"
    );
    public static readonly DiagnosticDescriptor ResponseAlternativeRemoved = Risky(
        "AAG0573",
        "alternative of a response removed",
        "{0} is no longer {1}"
    );
    public static readonly DiagnosticDescriptor DefaultChanged = Risky(
        "AAG0576",
        "default value changed",
        "the default of {0} changed from {1} to {2}"
    );

    public static IEnumerable<DiagnosticDescriptor> All =>
        [
            RequestTypeNarrowed,
            RequestTypeWidened,
            ResponseTypeWidened,
            ResponseTypeNarrowed,
            RequestNotNullable,
            RequestNullable,
            ResponseNullable,
            ResponseNotNullable,
            FormatChanged,
            TypeRenamed,
            RequestValueRemoved,
            RequestValueAdded,
            ResponseValueAdded,
            ResponseValueRemoved,
            RequestNarrowed,
            RequestWidened,
            ResponseWidened,
            ResponseNarrowed,
            RequiredPropertyAdded,
            OptionalPropertyAdded,
            RequestPropertyRemoved,
            RequestPropertyRequired,
            RequestPropertyOptional,
            ResponsePropertyRemoved,
            ResponsePropertyAdded,
            ResponsePropertyOptional,
            ResponsePropertyRequired,
            RequestAlternativeRemoved,
            RequestAlternativeAdded,
            ResponseAlternativeAdded,
            ResponseAlternativeRemoved,
            DefaultChanged,
        ];
}
