using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>
/// Has the OpenAPI library check a document, beside whatever else is done with it. A library that cannot be loaded, or
/// fails, gives a diagnostic.
/// </summary>
internal sealed class DocumentChecker
{
    private readonly Task<IReadOnlyList<DiagnosticRecord>> check;

    private DocumentChecker(Task<IReadOnlyList<DiagnosticRecord>> check)
    {
        this.check = check;
    }

    /// <summary>Begins to check a document.</summary>
    public static DocumentChecker Start(SpecDocument document, CancellationToken cancellation)
    {
        // The library works on a copy, so nothing is shared with the thread it runs on.
        var outline = DocumentOutline.Of(document, cancellation);
        var path = document.Path;
        return new DocumentChecker(Task.Run(() => CheckOutline(outline, path), CancellationToken.None));
    }

    /// <summary>What the library has to say about a document.</summary>
    public static IReadOnlyList<DiagnosticRecord> Check(SpecDocument document, CancellationToken cancellation) =>
        Start(document, cancellation).Finish(cancellation);

    /// <summary>What the library has to say. It cannot be asked to stop, but nobody needs to wait for it.</summary>
    public IReadOnlyList<DiagnosticRecord> Finish(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        check.Wait(cancellation);
        return check.Result;
    }

    private static IReadOnlyList<DiagnosticRecord> CheckOutline(JsonNode outline, string path)
    {
        try
        {
            return CheckWithLibrary(outline, path);
        }
        catch (Exception exception) when (LoadFailure.Is(exception))
        {
            return [Record(ReadingDiagnostics.DependencyConflict.Id, path, exception.Message)];
        }
        catch (Exception exception)
        {
            // The library gives up on some documents that are sound enough for us.
            return
            [
                Record(
                    ReadingDiagnostics.Unchecked.Id,
                    path,
                    "Rules of OpenAPI outside schemas are",
                    exception.Message
                ),
            ];
        }
    }

    // A method of its own, so that a missing assembly fails inside the try above and not where that method is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<DiagnosticRecord> CheckWithLibrary(JsonNode outline, string path) =>
        OpenApiLibrary.Check(outline, path);

    private static DiagnosticRecord Record(string id, string path, params string[] arguments) =>
        new(id, path, JsonPointer.Root, false, [.. arguments]);
}
