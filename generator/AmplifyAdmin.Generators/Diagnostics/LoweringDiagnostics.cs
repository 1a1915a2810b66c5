using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using static AmplifyAdmin.Generators.Diagnostics.Catalogue;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>The diagnostics of lowering, one line each.</summary>
internal static class LoweringDiagnostics
{
    public static readonly DiagnosticDescriptor TooMuchCode = Error(
        "AAG0209",
        "More code than a compiler can take",
        "{0}; at most {1} are emitted. {2}"
    );
    public static readonly DiagnosticDescriptor UnresolvedReference = Error(
        "AAG0201",
        "Reference not found",
        "'{0}' was not found.{1}"
    );
    public static readonly DiagnosticDescriptor ExternalReference = Error(
        "AAG0202",
        "Reference to a file that is not a part",
        "'{0}' refers to another file; add that file as an OpenApiSpec item with Part=\"true\""
    );
    public static readonly DiagnosticDescriptor CircularReference = Error(
        "AAG0203",
        "Circular reference",
        "'{0}' refers back to itself without describing anything; give one of the schemas a type"
    );
    public static readonly DiagnosticDescriptor UnknownKeyword = Warning(
        "AAG0204",
        "Unknown field or keyword",
        "'{0}' is unknown and ignored.{1}"
    );
    public static readonly DiagnosticDescriptor InvalidKeyword = Warning(
        "AAG0205",
        "Value of the wrong type",
        "'{0}' must be {1}; it is ignored"
    );
    public static readonly DiagnosticDescriptor Renamed = Info(
        "AAG0206",
        "Renamed to a valid C# identifier",
        "'{0}' is named '{1}' in C#"
    );
    public static readonly DiagnosticDescriptor DuplicateEnumValue = Info(
        "AAG0207",
        "Duplicate enum value",
        "Duplicate enum value '{0}'; it is emitted once"
    );
    public static readonly DiagnosticDescriptor Contradiction = Warning(
        "AAG0208",
        "Unsatisfiable schema",
        "No value can satisfy this schema: {0}"
    );
    public static readonly DiagnosticDescriptor InvalidPattern = Warning(
        "AAG0210",
        "Invalid regular expression",
        "'{0}' is not a valid ECMA-262 regular expression: {1}"
    );
    public static readonly DiagnosticDescriptor UntranslatablePattern = Warning(
        "AAG0211",
        "Unsupported regular expression",
        "The pattern '{0}' cannot be checked in .NET: {1}"
    );
    public static readonly DiagnosticDescriptor UnsupportedKeyword = Warning(
        "AAG0212",
        "Unsupported keyword",
        "'{0}' cannot be checked: {1}"
    );
    public static readonly DiagnosticDescriptor UnknownFormat = Info(
        "AAG0213",
        "Unknown format",
        "Unknown format '{0}'; it is treated as an annotation.{1}"
    );
    public static readonly DiagnosticDescriptor ForeignKeyword = Info(
        "AAG0214",
        "Field or keyword of another OpenAPI version",
        "'{0}' belongs to OpenAPI {1}, not to the version of this document; it is read as defined there"
    );
    public static readonly DiagnosticDescriptor DuplicateOperationId = Warning(
        "AAG0220",
        "Duplicate operation id",
        "Duplicate operation id '{0}'; this operation is named '{1}' in C#"
    );
    public static readonly DiagnosticDescriptor UndeclaredPathParameter = Warning(
        "AAG0221",
        "Undeclared path parameter",
        "The path contains '{{{0}}}' but no parameter with that name is declared; it is a string. Add it with 'in: path'.{1}"
    );
    public static readonly DiagnosticDescriptor UnusedPathParameter = Warning(
        "AAG0222",
        "Unused path parameter",
        "The parameter '{0}' is declared with 'in: path' but the path does not contain '{{{0}}}'.{1}"
    );
    public static readonly DiagnosticDescriptor DuplicateParameter = Warning(
        "AAG0223",
        "Duplicate parameter",
        "Duplicate parameter '{0}' in {1}; the last one is used"
    );
    public static readonly DiagnosticDescriptor UnsupportedMediaType = Warning(
        "AAG0224",
        "Unsupported media type",
        "The media type '{0}' is passed on as it is: as a stream, or as text in an error"
    );
    public static readonly DiagnosticDescriptor UnsupportedConstruct = Warning(
        "AAG0225",
        "Unsupported construct",
        "{0} is not supported: {1}"
    );
    public static readonly DiagnosticDescriptor InvalidExtension = Warning(
        "AAG0227",
        "Invalid extension",
        "'{0}' is ignored: {1}"
    );
    public static readonly DiagnosticDescriptor InvalidDiscriminator = Warning(
        "AAG0228",
        "Invalid discriminator mapping",
        "Invalid discriminator mapping: {0}"
    );
    public static readonly DiagnosticDescriptor UnsupportedSecurity = Info(
        "AAG0229",
        "Security scheme left to a handler",
        "The security scheme '{0}' is left to a message handler: {1}"
    );
    public static readonly DiagnosticDescriptor DuplicateName = Error(
        "AAG0230",
        "Duplicate C# name",
        "The C# name '{0}' is already in use here; choose a different x-csharp-name"
    );

    public static IEnumerable<DiagnosticDescriptor> All =>
        [
            TooMuchCode,
            UnresolvedReference,
            ExternalReference,
            CircularReference,
            UnknownKeyword,
            InvalidKeyword,
            Renamed,
            DuplicateEnumValue,
            Contradiction,
            InvalidPattern,
            UntranslatablePattern,
            UnsupportedKeyword,
            UnknownFormat,
            ForeignKeyword,
            DuplicateOperationId,
            UndeclaredPathParameter,
            UnusedPathParameter,
            DuplicateParameter,
            UnsupportedMediaType,
            UnsupportedConstruct,
            InvalidExtension,
            InvalidDiscriminator,
            UnsupportedSecurity,
            DuplicateName,
        ];
}
