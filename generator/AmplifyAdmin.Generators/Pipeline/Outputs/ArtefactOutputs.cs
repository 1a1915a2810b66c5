using System.Collections.Immutable;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Emission;
using AmplifyAdmin.Generators.Emission.Clients;
using AmplifyAdmin.Generators.Emission.Fakes;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Servers;
using AmplifyAdmin.Generators.Emission.Validation;
using AmplifyAdmin.Generators.Emission.Webhooks;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Pipeline.Parts;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline.Outputs;

/// <summary>Chooses the emitter for each artefact: the only place that knows all of them.</summary>
internal static class ArtefactOutputs
{
    /// <summary>A record, an enum type or a union.</summary>
    public static ImmutableArray<EmittedFile> Type(Artefact<TypeModel> artefact, CancellationToken cancellation) =>
        new EmittedFiles(artefact.Settings, cancellation)
            .Add(EmittedParts.Models, () => TypeFileEmitter.Emit(artefact.Settings, artefact.Model))
            .Files;

    /// <summary>The JSON context.</summary>
    public static ImmutableArray<EmittedFile> JsonContext(
        Artefact<EquatableArray<JsonTypeModel>> artefact,
        CancellationToken cancellation
    ) =>
        new EmittedFiles(artefact.Settings, cancellation)
            .Add(EmittedParts.Models, () => JsonContextEmitter.Emit(artefact.Settings, artefact.Model))
            .Files;

    /// <summary>The schemas that checks refer to.</summary>
    public static ImmutableArray<EmittedFile> Definitions(
        Artefact<EquatableArray<SchemaDefinitionModel>> artefact,
        CancellationToken cancellation
    ) =>
        new EmittedFiles(artefact.Settings, cancellation)
            .Add(EmittedParts.Validators, () => SchemaDefinitionsEmitter.Emit(artefact.Settings, artefact.Model))
            .Files;

    /// <summary>The attribute by which other projects find the types of parts; none for internal types.</summary>
    public static ImmutableArray<EmittedFile> PartMarker(LoweredPart part, CancellationToken cancellation) =>
        part.Model is { Settings.IsInternal: false } model
            ? new EmittedFiles(model.Settings, cancellation)
                .Add(() => Emission.PartMarker.Emit(model.Settings, part.Fingerprint))
                .Files
            : ImmutableArray<EmittedFile>.Empty;

    /// <summary>A typed exception.</summary>
    public static ImmutableArray<EmittedFile> Error(Artefact<ErrorModel> artefact, CancellationToken cancellation) =>
        new EmittedFiles(artefact.Settings, cancellation)
            .Add(EmittedParts.Client | EmittedParts.Server, () => ErrorEmitter.Emit(artefact.Settings, artefact.Model))
            .Files;

    /// <summary>An operation: the client's method, the types of its response and the server's endpoint.</summary>
    public static ImmutableArray<EmittedFile> Operation(
        Artefact<OperationModel> artefact,
        CancellationToken cancellation
    ) =>
        new EmittedFiles(artefact.Settings, cancellation)
            .Add(() => OperationFileEmitter.Emit(artefact.Settings, artefact.Model))
            .Files;

    /// <summary>The files that list all operations.</summary>
    public static ImmutableArray<EmittedFile> Client(Artefact<ClientModel> artefact, CancellationToken cancellation)
    {
        var (settings, model) = (artefact.Settings, artefact.Model);
        var files = new EmittedFiles(settings, cancellation);
        foreach (var group in model.Groups)
        {
            files
                .Add(EmittedParts.Client, () => GroupEmitter.Interface(settings, model, group))
                .Add(
                    EmittedParts.Server,
                    () => settings.HasAspNetCore ? HandlerEmitter.Emit(settings, model, group) : null
                );
        }

        return files
            .Add(EmittedParts.Client, () => ClientInterfaceEmitter.Emit(settings, model))
            .Add(EmittedParts.Client, () => ClientEmitter.Emit(settings, model))
            .Add(EmittedParts.Client, () => ClientOptionsEmitter.Emit(settings, model))
            .Add(EmittedParts.Client, () => model.Servers.Count > 0 ? ServersEmitter.Emit(settings, model) : null)
            .Add(
                EmittedParts.Client,
                () => settings.HasHttpFactory ? DependencyInjectionEmitter.Emit(settings, model) : null
            )
            .Add(EmittedParts.Webhooks, () => WebhookSenderEmitter.Emit(settings, model.Webhooks))
            .Add(
                EmittedParts.Webhooks,
                () => settings.HasAspNetCore ? WebhookHandlerEmitter.Emit(settings, model.Webhooks) : null
            )
            .Add(
                EmittedParts.Webhooks,
                () => settings.HasAspNetCore ? WebhookMappingEmitter.Emit(settings, model.Webhooks) : null
            )
            .Add(EmittedParts.Fake, () => FakeEmitter.Emit(settings, model))
            .Add(EmittedParts.Server, () => settings.HasAspNetCore ? HandlerEmitter.Emit(settings, model) : null)
            .Add(EmittedParts.Server, () => settings.HasAspNetCore ? EndpointsEmitter.Emit(settings, model) : null)
            .Files;
    }

    /// <summary>Adds a file to the compilation, or reports why there is none.</summary>
    public static void Add(SourceProductionContext output, EmittedFile file)
    {
        if (file.Failure is { } failure)
        {
            output.ReportDiagnostic(Diagnostic.Create(ReadingDiagnostics.InternalError, Location.None, failure));
        }
        else
        {
            output.AddSource(file.Source.HintName, file.Source.ToSourceText());
        }
    }
}
