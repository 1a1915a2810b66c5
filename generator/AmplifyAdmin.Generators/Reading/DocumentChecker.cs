using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Has the OpenAPI library check a document. A library that cannot be loaded, or fails, gives a diagnostic.</summary>
internal static class DocumentChecker
{
    /// <summary>What the library has to say about a document.</summary>
    public static IReadOnlyList<DiagnosticRecord> Check(SpecDocument document, CancellationToken cancellation)
    {
        try
        {
            return CheckWithLibrary(document, cancellation);
        }
        catch (Exception exception)
            when (exception
                    is TypeLoadException
                        or MissingMemberException
                        or FileLoadException
                        or FileNotFoundException
                        or BadImageFormatException
                        or TypeInitializationException
            )
        {
            return [Record(ReadingDiagnostics.DependencyConflict.Id, document, exception.Message)];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The library gives up on some documents that are sound enough for us; what it says is still worth hearing.
            return [Record(ReadingDiagnostics.InvalidDocument.Id, document, exception.Message)];
        }
    }

    // A method of its own, so that a missing assembly fails inside the try above and not where that method is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<DiagnosticRecord> CheckWithLibrary(
        SpecDocument document,
        CancellationToken cancellation
    ) => OpenApiLibrary.Check(document, cancellation);

    private static DiagnosticRecord Record(string id, SpecDocument document, string argument) =>
        new(id, document.Path, JsonPointer.Root, false, [argument]);
}
