using System;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Emission.Clients;
using AmplifyAdmin.Generators.Emission.Enums;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Records;
using AmplifyAdmin.Generators.Emission.Servers;
using AmplifyAdmin.Generators.Emission.Unions;
using AmplifyAdmin.Generators.Emission.Validation;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Chooses the emitter for each artefact: the only place that knows all of them.</summary>
internal static class ArtefactOutputs
{
    /// <summary>Emits a record, an enum type or a union.</summary>
    public static void EmitType(SourceProductionContext output, Artefact<TypeModel> artefact) =>
        Emit(
            output,
            artefact.Settings,
            EmittedParts.Models,
            () =>
                artefact.Model switch
                {
                    RecordModel record => RecordEmitter.Emit(artefact.Settings, record),
                    EnumModel choice => EnumEmitter.Emit(artefact.Settings, choice),
                    UnionModel union => UnionEmitter.Emit(artefact.Settings, union),
                    _ => null,
                }
        );

    /// <summary>Emits a type's JSON reader, writer and converter.</summary>
    public static void EmitJson(SourceProductionContext output, Artefact<TypeModel> artefact) =>
        Emit(
            output,
            artefact.Settings,
            EmittedParts.Models,
            () =>
                artefact.Model switch
                {
                    RecordModel record => RecordJsonEmitter.Emit(artefact.Settings, record),
                    EnumModel choice => EnumJsonEmitter.Emit(artefact.Settings, choice),
                    UnionModel union => UnionJsonEmitter.Emit(artefact.Settings, union),
                    _ => null,
                }
        );

    /// <summary>Emits a type's validator.</summary>
    public static void EmitValidation(SourceProductionContext output, Artefact<TypeModel> artefact) =>
        Emit(
            output,
            artefact.Settings,
            EmittedParts.Validators,
            () =>
                artefact.Model switch
                {
                    RecordModel record => RecordValidationEmitter.Emit(artefact.Settings, record),
                    UnionModel union => UnionValidationEmitter.Emit(artefact.Settings, union),
                    EnumModel { Open: true } choice => EnumValidationEmitter.Emit(artefact.Settings, choice),
                    _ => null,
                }
        );

    /// <summary>Emits the JSON context.</summary>
    public static void EmitJsonContext(
        SourceProductionContext output,
        Artefact<EquatableArray<JsonTypeModel>> artefact
    ) =>
        Emit(
            output,
            artefact.Settings,
            EmittedParts.Models,
            () => JsonContextEmitter.Emit(artefact.Settings, artefact.Model)
        );

    /// <summary>Emits a typed exception.</summary>
    public static void EmitError(SourceProductionContext output, Artefact<ErrorModel> artefact) =>
        Emit(
            output,
            artefact.Settings,
            EmittedParts.Client | EmittedParts.Server,
            () => ErrorEmitter.Emit(artefact.Settings, artefact.Model)
        );

    /// <summary>Emits a client's method and a server's endpoint.</summary>
    public static void EmitOperation(SourceProductionContext output, Artefact<OperationModel> artefact)
    {
        var (settings, operation) = (artefact.Settings, artefact.Model);
        if (operation.HasClientMethod)
        {
            Emit(output, settings, EmittedParts.Client, () => OperationEmitter.Emit(settings, operation));
            if (settings.HasAspNetCore)
            {
                Emit(output, settings, EmittedParts.Server, () => EndpointEmitter.Emit(settings, operation));
            }
        }
    }

    /// <summary>Emits the files that list all operations.</summary>
    public static void EmitClient(SourceProductionContext output, Artefact<ClientModel> artefact)
    {
        var (settings, model) = (artefact.Settings, artefact.Model);
        Emit(output, settings, EmittedParts.Client, () => ClientInterfaceEmitter.Emit(settings, model));
        Emit(output, settings, EmittedParts.Client, () => ClientEmitter.Emit(settings, model));
        Emit(output, settings, EmittedParts.Client, () => ClientOptionsEmitter.Emit(settings, model));
        if (model.Servers.Count > 0)
        {
            Emit(output, settings, EmittedParts.Client, () => ServersEmitter.Emit(settings, model));
        }

        if (settings.HasHttpFactory)
        {
            Emit(output, settings, EmittedParts.Client, () => DependencyInjectionEmitter.Emit(settings));
        }

        if (settings.HasAspNetCore)
        {
            Emit(output, settings, EmittedParts.Server, () => HandlerEmitter.Emit(settings, model));
            Emit(output, settings, EmittedParts.Server, () => EndpointsEmitter.Emit(settings, model));
        }
    }

    // A failure in one emitter costs its own file alone.
    private static void Emit(
        SourceProductionContext output,
        ApiSettings settings,
        EmittedParts part,
        Func<SourceFile?> emit
    )
    {
        if ((settings.Emit & part) == EmittedParts.None)
        {
            return;
        }

        output.CancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (emit() is { } file)
            {
                output.AddSource(file.HintName, file.ToSourceText());
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(
                Diagnostic.Create(
                    ReadingDiagnostics.InternalError,
                    Location.None,
                    exception.GetType().Name + ": " + exception.Message
                )
            );
        }
    }
}
