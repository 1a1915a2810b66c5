using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using static AmplifyAdmin.Generators.Diagnostics.Catalogue;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>What lowering a document may have to say; one line each.</summary>
internal static class LoweringDiagnostics
{
    public static readonly DiagnosticDescriptor UnresolvedReference = Error(
        "AAG0201",
        "A reference leads nowhere",
        "Nothing stands at '{0}'.{1}"
    );
    public static readonly DiagnosticDescriptor ExternalReference = Error(
        "AAG0202",
        "A reference leads to a file that is no part",
        "'{0}' leads to another file; add that file as an OpenApiSpec item with Part=\"true\""
    );
    public static readonly DiagnosticDescriptor CircularReference = Error(
        "AAG0203",
        "A reference leads back to itself",
        "'{0}' leads back to itself without describing anything; give one of the schemas a type"
    );
    public static readonly DiagnosticDescriptor UnknownKeyword = Warning(
        "AAG0204",
        "A keyword is unknown",
        "The keyword '{0}' is unknown and ignored.{1}"
    );
    public static readonly DiagnosticDescriptor InvalidKeyword = Warning(
        "AAG0205",
        "A keyword has a value of the wrong type",
        "'{0}' must be {1}; it is ignored"
    );
    public static readonly DiagnosticDescriptor Renamed = Info(
        "AAG0206",
        "Something got another name",
        "'{0}' is called '{1}' in C#"
    );
    public static readonly DiagnosticDescriptor DuplicateEnumValue = Info(
        "AAG0207",
        "An enumerated value stands twice",
        "The value '{0}' stands twice; it is emitted once"
    );
    public static readonly DiagnosticDescriptor Contradiction = Warning(
        "AAG0208",
        "No value can satisfy the schema",
        "No value can satisfy this schema: {0}"
    );
    public static readonly DiagnosticDescriptor InvalidPattern = Error(
        "AAG0210",
        "A pattern is no regular expression",
        "The pattern '{0}' is no regular expression of ECMA-262: {1}"
    );
    public static readonly DiagnosticDescriptor UntranslatablePattern = Warning(
        "AAG0211",
        "A pattern cannot be checked",
        "The pattern '{0}' cannot be checked in .NET: {1}"
    );
    public static readonly DiagnosticDescriptor UnsupportedKeyword = Warning(
        "AAG0212",
        "A keyword cannot be checked",
        "'{0}' cannot be checked here: {1}"
    );
    public static readonly DiagnosticDescriptor UnknownFormat = Info(
        "AAG0213",
        "A format is unknown",
        "The format '{0}' is unknown and kept as an annotation.{1}"
    );
    public static readonly DiagnosticDescriptor ForeignKeyword = Info(
        "AAG0214",
        "A keyword belongs to another version of OpenAPI",
        "'{0}' is a keyword of OpenAPI {1}, not of this document's version; it is taken to mean what it means there"
    );
    public static readonly DiagnosticDescriptor DuplicateOperationId = Warning(
        "AAG0220",
        "An operation id stands twice",
        "The operation id '{0}' stands twice; this operation is called '{1}' in C#"
    );
    public static readonly DiagnosticDescriptor UndeclaredPathParameter = Error(
        "AAG0221",
        "A path parameter is not declared",
        "The path has '{{{0}}}' but no parameter of that name is declared; add it with 'in: path'.{1}"
    );
    public static readonly DiagnosticDescriptor UnusedPathParameter = Warning(
        "AAG0222",
        "A path parameter is not in the path",
        "The parameter '{0}' is declared with 'in: path' but the path has no '{{{0}}}'.{1}"
    );
    public static readonly DiagnosticDescriptor DuplicateParameter = Warning(
        "AAG0223",
        "A parameter stands twice",
        "The parameter '{0}' in {1} stands twice; the last is used"
    );
    public static readonly DiagnosticDescriptor UnsupportedMediaType = Info(
        "AAG0224",
        "A media type is not supported",
        "The media type '{0}' is handed over as a stream of bytes"
    );
    public static readonly DiagnosticDescriptor UnsupportedConstruct = Warning(
        "AAG0225",
        "Something is not supported",
        "{0} is not supported: {1}"
    );
    public static readonly DiagnosticDescriptor InvalidExtension = Warning(
        "AAG0227",
        "An extension is not understood",
        "'{0}' is ignored: {1}"
    );
    public static readonly DiagnosticDescriptor InvalidDiscriminator = Warning(
        "AAG0228",
        "A discriminator does not fit",
        "The discriminator does not fit: {0}"
    );
    public static readonly DiagnosticDescriptor UnsupportedSecurity = Info(
        "AAG0229",
        "A security scheme is left to a handler",
        "The security scheme '{0}' is left to a message handler: {1}"
    );

    public static IEnumerable<DiagnosticDescriptor> All =>
        [
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
        ];
}
