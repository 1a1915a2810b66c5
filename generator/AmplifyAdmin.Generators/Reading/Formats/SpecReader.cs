using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Reading.Checking;
using AmplifyAdmin.Generators.Reading.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Reads a text, YAML or JSON, into a document.</summary>
internal static class SpecReader
{
    /// <summary>Reads a document.</summary>
    public static ReadResult Read(string path, SourceText text, CancellationToken cancellation)
    {
        var context = new ReadingContext(path, text, cancellation);
        return ReadRoot(context) is { } root && DialectReader.Read(root, path, context.Problems) is { } dialect
            ? new ReadResult(new SpecDocument(path, root, dialect), context.Problems)
            : new ReadResult(null, context.Problems);
    }

    /// <summary>Reads a part of another document, which does not need to state its version.</summary>
    public static ReadResult ReadPart(string path, SourceText text, Dialect dialect, CancellationToken cancellation)
    {
        var context = new ReadingContext(path, text, cancellation);
        return ReadRoot(context) is { } root
            ? new ReadResult(new SpecDocument(path, root, dialect), context.Problems)
            : new ReadResult(null, context.Problems);
    }

    /// <summary>Reads a file of another kind; null, and reported, when it is not an object.</summary>
    public static JsonObject? ReadObject(
        string path,
        SourceText text,
        DiagnosticDescriptor notAnObject,
        string hint,
        List<DiagnosticRecord> problems,
        CancellationToken cancellation
    )
    {
        var context = new ReadingContext(path, text, cancellation);
        var root = ReadRoot(context, notAnObject, hint);
        problems.AddRange(context.Problems);
        return root;
    }

    private static JsonObject? ReadRoot(ReadingContext context) =>
        ReadRoot(context, ReadingDiagnostics.NotOpenApi, "it must begin with 'openapi: 3.1.0' or the like");

    private static JsonObject? ReadRoot(ReadingContext context, DiagnosticDescriptor notAnObject, string hint)
    {
        try
        {
            var root = ReadNode(context);
            if (root is JsonObject document)
            {
                return document;
            }

            var argument = string.IsNullOrWhiteSpace(context.Text) ? "the file is empty" : "it holds no object";
            context.Report(notAnObject.Id, 0, argument + "; " + hint);
        }
        catch (ReadingProblemException problem)
        {
            context.Report(problem.Descriptor.Id, problem.Offset, problem.Message);
        }
        catch (Exception exception) when (LoadFailure.Is(exception))
        {
            context.Report(ReadingDiagnostics.DependencyConflict.Id, 0, exception.Message);
        }

        return null;
    }

    // A separate method, so that a missing assembly fails inside the try block above and not when the caller is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsonNode? ReadNode(ReadingContext context)
    {
        switch (SpecFormats.Of(context.Path, context.Text))
        {
            case SpecFormat.Json:
                return JsonReader.Read(context);
            case SpecFormat.JsonOrYaml:
                return ReadEither(context);
            default:
                return YamlReader.Read(context);
        }
    }

    private static JsonNode? ReadEither(ReadingContext context)
    {
        try
        {
            return JsonReader.Read(context);
        }
        catch (ReadingProblemException)
        {
            context.Problems.Clear();
            return YamlReader.Read(context);
        }
    }
}
