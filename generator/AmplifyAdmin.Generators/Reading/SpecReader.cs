using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Reads a text, YAML or JSON, into a document.</summary>
internal static class SpecReader
{
    /// <summary>Reads a document of its own.</summary>
    public static ReadResult Read(string path, SourceText text, CancellationToken cancellation)
    {
        var problems = new List<DiagnosticRecord>();
        if (ReadRoot(path, text, problems, cancellation) is not { } root)
        {
            return new ReadResult(null, problems);
        }

        return DialectReader.Read(root, path, problems) is { } dialect
            ? new ReadResult(new SpecDocument(path, root, dialect), problems)
            : new ReadResult(null, problems);
    }

    /// <summary>Reads a part of another document, which need not say what version it is.</summary>
    public static ReadResult ReadPart(string path, SourceText text, Dialect dialect, CancellationToken cancellation)
    {
        var problems = new List<DiagnosticRecord>();
        return ReadRoot(path, text, problems, cancellation) is { } root
            ? new ReadResult(new SpecDocument(path, root, dialect), problems)
            : new ReadResult(null, problems);
    }

    /// <summary>Whether a text is JSON rather than YAML.</summary>
    public static bool IsJson(SourceText text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (!char.IsWhiteSpace(character) && character != '\uFEFF')
            {
                return character is '{' or '[';
            }
        }

        return false;
    }

    private static JsonObject? ReadRoot(
        string path,
        SourceText text,
        List<DiagnosticRecord> problems,
        CancellationToken cancellation
    )
    {
        try
        {
            // A YAML flow mapping begins like JSON; only what ends in .json must be JSON.
            var isJson = IsJson(text) && !HasYamlExtension(path);
            var root = isJson
                ? JsonReader.Read(path, text.ToString(), problems, cancellation)
                : YamlReader.Read(path, new StringReader(text.ToString()), problems, cancellation);
            if (root is JsonObject document)
            {
                return document;
            }

            problems.Add(
                Record(
                    ReadingDiagnostics.NotOpenApi,
                    path,
                    "it holds no object; it must begin with 'openapi: 3.1.0' or the like"
                )
            );
        }
        catch (ReadingProblemException problem)
        {
            problems.Add(Record(problem.Descriptor, path, problem.Message) with { Position = problem.Position });
        }

        return null;
    }

    private static bool HasYamlExtension(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static DiagnosticRecord Record(
        Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor,
        string path,
        string argument
    ) => new(descriptor.Id, path, JsonPointer.Root, false, [argument]);
}
