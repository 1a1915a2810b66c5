using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using static AmplifyAdmin.Generators.Diagnostics.Catalogue;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>What reading a document may have to say; one line each.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor YamlSyntax = Error(
        "AAG0001",
        "The YAML cannot be read",
        "The YAML cannot be read: {0}"
    );
    public static readonly DiagnosticDescriptor JsonSyntax = Error(
        "AAG0002",
        "The JSON cannot be read",
        "The JSON cannot be read: {0}"
    );
    public static readonly DiagnosticDescriptor NotOpenApi = Error(
        "AAG0003",
        "This is no OpenAPI document",
        "This is no OpenAPI document: {0}"
    );
    public static readonly DiagnosticDescriptor UnsupportedVersion = Error(
        "AAG0004",
        "The OpenAPI version is not supported",
        "OpenAPI version '{0}' is not supported; write 3.0.x or 3.1.x"
    );
    public static readonly DiagnosticDescriptor InvalidDocument = Warning(
        "AAG0005",
        "The document breaks a rule of OpenAPI",
        "The document breaks a rule of OpenAPI: {0}"
    );
    public static readonly DiagnosticDescriptor DuplicateKey = Warning(
        "AAG0006",
        "A key stands twice",
        "The key '{0}' stands twice in one object; the first is used, so remove the other"
    );
    public static readonly DiagnosticDescriptor TooDeep = Error(
        "AAG0007",
        "The document is nested too deep",
        "The document is nested more than {0} levels deep; move inner schemas to components and refer to them"
    );
    public static readonly DiagnosticDescriptor TooLarge = Error(
        "AAG0008",
        "The document is too large",
        "The document grows by more than {0}; write out what is meant"
    );
    public static readonly DiagnosticDescriptor DependencyConflict = Error(
        "AAG0009",
        "Another analyzer brings a different version of a library",
        "The OpenAPI reader could not be loaded because another analyzer in this project brings a different version of it: {0}; remove that analyzer or bring both to the same version of Microsoft.OpenApi"
    );
    public static readonly DiagnosticDescriptor InternalError = Error(
        "AAG0010",
        "The generator failed",
        "The generator failed: {0}; please report this with the document"
    );
    public static readonly DiagnosticDescriptor ExampleMismatch = Warning(
        "AAG0011",
        "An example does not match its schema",
        "The {0} does not match its schema: {1}"
    );
    public static readonly DiagnosticDescriptor Unchecked = Info(
        "AAG0012",
        "A part of the document is not checked",
        "{0} not checked, because the library that does it gave up: {1}"
    );

    public static IEnumerable<DiagnosticDescriptor> All =>
        [
            YamlSyntax,
            JsonSyntax,
            NotOpenApi,
            UnsupportedVersion,
            InvalidDocument,
            DuplicateKey,
            TooDeep,
            TooLarge,
            DependencyConflict,
            InternalError,
            ExampleMismatch,
            Unchecked,
        ];
}
