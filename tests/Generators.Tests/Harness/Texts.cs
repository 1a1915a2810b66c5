using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;
using AmplifyAdmin.Generators.Reading.Formats;
using AmplifyAdmin.Generators.Reading.Positions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Generators.Tests.Harness;

/// <summary>Texts read as documents, for tests that look at nodes or at what is said about a text.</summary>
internal static class Texts
{
    /// <summary>The beginning of a document that is sound without anything more, in three lines.</summary>
    public const string Header = "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\npaths: {}\n";

    public static ReadResult Read(string text, string path = "/spec/test.yaml") =>
        SpecReader.Read(path, SourceText.From(text), CancellationToken.None);

    /// <summary>A document that nothing is to be said about.</summary>
    public static SpecDocument Document(string text, string path = "/spec/test.yaml")
    {
        var result = Read(text, path);
        Assert.Empty(result.Problems);
        return result.Document!;
    }

    /// <summary>What a mapping <c>value</c> at the end of a document is in JSON.</summary>
    public static string Value(string yaml) =>
        Document(Header + "value: " + yaml).Root["value"]?.ToJsonString() ?? "null";

    /// <summary>The schema <c>X</c> of a document, and what was said while it was read.</summary>
    public static SchemaNode Schema(string json, List<DiagnosticRecord> problems, string version = "3.1.0")
    {
        var document = Document(
            $$"""
            { "openapi": "{{version}}", "info": { "title": "T", "version": "1" }, "paths": {},
              "components": { "schemas": { "X": {{json}} } } }
            """,
            "/spec/test.json"
        );
        var typed = Typed(document);
        problems.AddRange(typed.Problems);
        return typed.Schemas.Single().Value;
    }

    /// <summary>A document as typed objects.</summary>
    public static OpenApiDocument Typed(SpecDocument document) =>
        DocumentReader.Read(document, [], CancellationToken.None);

    /// <summary>The problems found while a document was read into typed objects.</summary>
    public static IEnumerable<DiagnosticRecord> ProblemsOf(OpenApiDocument document) =>
        document.Problems.Concat(
            document.Paths.SelectMany(path => path.Value.Operations).SelectMany(operation => operation.Problems)
        );

    /// <summary>A schema that nothing is to be said about.</summary>
    public static SchemaNode Schema(string json, string version = "3.1.0")
    {
        var problems = new List<DiagnosticRecord>();
        var schema = Schema(json, problems, version);
        Assert.Empty(problems);
        return schema;
    }

    /// <summary>Each diagnostic as <c>(line,column): id message</c>, counted from 1 as an editor does.</summary>
    public static IReadOnlyList<string> Report(
        string text,
        IEnumerable<DiagnosticRecord> records,
        string path = "/spec/test.yaml"
    ) => DiagnosticReporter.Create(path, SourceText.From(text), records).Select(Line).ToList();

    private static string Line(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return $"({start.Line + 1},{start.Character + 1}): {diagnostic.Id} {message}";
    }
}
