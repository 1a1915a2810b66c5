using System;
using System.Collections.Immutable;
using System.Threading;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Pipeline.Outputs;

/// <summary>Collects the files of one artefact. A failure in an emitter affects only its file.</summary>
internal sealed class EmittedFiles
{
    private readonly ApiSettings settings;
    private readonly CancellationToken cancellation;
    private readonly ImmutableArray<EmittedFile>.Builder files = ImmutableArray.CreateBuilder<EmittedFile>();

    public EmittedFiles(ApiSettings settings, CancellationToken cancellation)
    {
        this.settings = settings;
        this.cancellation = cancellation;
    }

    /// <summary>The files so far.</summary>
    public ImmutableArray<EmittedFile> Files => files.ToImmutable();

    /// <summary>Emits a file if the settings select its part of the output.</summary>
    /// <param name="part">The part that it belongs to.</param>
    /// <param name="emit">Emits it; null when there is none.</param>
    public EmittedFiles Add(EmittedParts part, Func<SourceFile?> emit) => settings.Emits(part) ? Add(emit) : this;

    /// <summary>Emits a file.</summary>
    /// <param name="emit">Emits it; null when there is none.</param>
    public EmittedFiles Add(Func<SourceFile?> emit)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (emit() is { } file)
            {
                files.Add(new EmittedFile(file, null));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            files.Add(new EmittedFile(default, exception.GetType().Name + ": " + exception.Message));
        }

        return this;
    }
}
