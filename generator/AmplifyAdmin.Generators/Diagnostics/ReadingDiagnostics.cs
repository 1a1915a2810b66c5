using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using static AmplifyAdmin.Generators.Diagnostics.Catalogue;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>The diagnostics of reading, one line each.</summary>
internal static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor YamlSyntax = Error("AAG0001", "Invalid YAML", "Invalid YAML: {0}");
    public static readonly DiagnosticDescriptor JsonSyntax = Error("AAG0002", "Invalid JSON", "Invalid JSON: {0}");
    public static readonly DiagnosticDescriptor NotOpenApi = Error(
        "AAG0003",
        "Not an OpenAPI document",
        "Not an OpenAPI document: {0}"
    );
    public static readonly DiagnosticDescriptor UnsupportedVersion = Error(
        "AAG0004",
        "Unsupported OpenAPI version",
        "OpenAPI version '{0}' is not supported; use 2.0, 3.0, 3.1 or 3.2"
    );
    public static readonly DiagnosticDescriptor InvalidDocument = Warning(
        "AAG0005",
        "The document violates a rule of OpenAPI",
        "The document violates a rule of OpenAPI: {0}"
    );
    public static readonly DiagnosticDescriptor DuplicateKey = Warning(
        "AAG0006",
        "Duplicate key",
        "Duplicate key '{0}'; the first value is used"
    );
    public static readonly DiagnosticDescriptor TooDeep = Error(
        "AAG0007",
        "The document is nested too deeply",
        "The document is nested more than {0} levels deep; move inner schemas to components and refer to them"
    );
    public static readonly DiagnosticDescriptor TooLarge = Error(
        "AAG0008",
        "The document is too large",
        "The document expands by more than {0}; reduce the nesting of aliases and references"
    );
    public static readonly DiagnosticDescriptor DependencyConflict = Error(
        "AAG0009",
        "Conflicting library version",
        "The OpenAPI reader could not be loaded because another analyzer in this project uses a different version of it: {0}; remove that analyzer or update both to the same version of Microsoft.OpenApi"
    );
    public static readonly DiagnosticDescriptor InternalError = Error(
        "AAG0010",
        "The generator failed",
        "The generator failed: {0}; report this issue with the document"
    );
    public static readonly DiagnosticDescriptor ExampleMismatch = Warning(
        "AAG0011",
        "The example does not match its schema",
        "The {0} does not match its schema: {1}"
    );
    public static readonly DiagnosticDescriptor Unchecked = Info(
        "AAG0012",
        "Part of the document is not checked",
        "{0} not checked: {1}"
    );

    public static readonly DiagnosticDescriptor Unreadable = Error(
        "AAG0013",
        "The file cannot be read",
        "The file '{0}' cannot be read; check the path of the OpenApiSpec item and the permissions of the file"
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
            Unreadable,
        ];
}
