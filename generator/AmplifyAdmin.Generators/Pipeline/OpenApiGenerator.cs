using System;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Pipeline.Metadata;
using AmplifyAdmin.Generators.Pipeline.Outputs;
using AmplifyAdmin.Generators.Pipeline.Parts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Turns the OpenAPI documents of a project into C#.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var inputs = Inputs(context);
        var references = CompilerPhase.References(context);
        var documents = inputs
            .Where(static input => input.IsDocument)
            .Combine(references)
            .Where(static source => BundledTypes.AreNeeded(source.Left, source.Right))
            .Select(static (source, _) => source.Left)
            .WithTrackingName(TrackingNames.Documents);
        var all = All(inputs);
        var project = Project(context, references, all);
        var parts = All(inputs.Where(static input => input.IsItem && input.Metadata.IsPart))
            .Combine(project)
            .Select(static (source, cancellation) => PartSteps.Lower(source.Left, source.Right, cancellation))
            .WithTrackingName(TrackingNames.Parts);
        EmitParts(context, parts);

        var sources = documents
            .Combine(all)
            .Select(static (source, _) => DocumentInputs.Of(source.Left, source.Right))
            .WithTrackingName(TrackingNames.DocumentInputs);
        var surroundings = project
            .Combine(parts)
            .Select(static (source, _) => source.Left with { Parts = PartSteps.Shared(source.Right) });
        var lowered = sources
            .Combine(surroundings)
            .Select(static (source, cancellation) => DocumentSteps.Lower(source.Left, source.Right, cancellation))
            .WithTrackingName(TrackingNames.Lowered);

        var checks = lowered
            .Select(static (document, _) => document.Outlined)
            .Where(static outlined => outlined is not null)
            .Select(static (outlined, _) => outlined!)
            .WithTrackingName(TrackingNames.Outlined)
            .Select(DocumentSteps.Check)
            .WithTrackingName(TrackingNames.Checked);

        var models = lowered
            .Select(static (document, _) => document.Model)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.Models);

        EmitTypes(context, models);
        var operations = Each(models, static model => model.Operations).WithTrackingName(TrackingNames.Operations);
        var errors = Each(models, static model => model.Errors).WithTrackingName(TrackingNames.Errors);
        Emit(context, operations.SelectMany(ArtefactOutputs.Operation));
        Emit(context, errors.SelectMany(ArtefactOutputs.Error));
        Emit(context, Clients(models).SelectMany(ArtefactOutputs.Client));
        UnionAttribute.Register(context, models, Models(parts));
        Report(
            context,
            lowered.Select(static (document, _) => document.Diagnostics).WithTrackingName(TrackingNames.Diagnostics)
        );
        Report(context, checks);
        Report(
            context,
            lowered
                .Collect()
                .Select(static (all, _) => PartUses.Repeated(all))
                .WithTrackingName(TrackingNames.RepeatedParts)
                .SelectMany(static (all, _) => all)
        );
    }

    // Parts have types and no operations.
    private static void EmitParts(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<LoweredPart>> parts
    )
    {
        var all = parts.SelectMany(static (all, _) => all);
        EmitTypes(context, Models(parts));
        Emit(context, all.SelectMany(ArtefactOutputs.PartMarker));
        Report(context, all.Select(static (part, _) => part.Diagnostics));
    }

    private static IncrementalValuesProvider<ApiModel> Models(
        IncrementalValueProvider<EquatableArray<LoweredPart>> parts
    ) => parts.SelectMany(static (all, _) => all.Select(part => part.Model).OfType<ApiModel>());

    private static void EmitTypes(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ApiModel> models
    )
    {
        var types = Each(models, static model => model.Types).WithTrackingName(TrackingNames.Types);
        Emit(context, types.SelectMany(ArtefactOutputs.Type));
        Emit(context, JsonContexts(models).SelectMany(ArtefactOutputs.JsonContext));
        Emit(
            context,
            models
                .Select(
                    static (model, _) =>
                        new Artefact<EquatableArray<SchemaDefinitionModel>>(model.Settings, model.Definitions)
                )
                .WithTrackingName(TrackingNames.Definitions)
                .SelectMany(ArtefactOutputs.Definitions)
        );
    }

    private static IncrementalValuesProvider<SpecInput> Inputs(IncrementalGeneratorInitializationContext context) =>
        context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (source, cancellation) => SpecInput.From(source.Left, source.Right, cancellation))
            .WithTrackingName(TrackingNames.Inputs);

    // The compiler's code for a step is compiled once for all reference types, and again for each value type.
    private static IncrementalValueProvider<EquatableArray<SpecInput>> All(
        IncrementalValuesProvider<SpecInput> inputs
    ) => inputs.Collect().Select(static (all, _) => all.ToEquatableArray());

    private static IncrementalValueProvider<ProjectFacts> Project(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<string>> references,
        IncrementalValueProvider<EquatableArray<SpecInput>> inputs
    )
    {
        var items = inputs
            .Combine(references)
            .Select(static (source, _) => PartSteps.Items(source.Left, source.Right).ToEquatableArray());
        return context
            .AnalyzerConfigOptionsProvider.Select(
                static (options, _) =>
                    new ProjectFacts(
                        [],
                        Property(options.GlobalOptions, "RootNamespace"),
                        Property(options.GlobalOptions, "OpenApiSpecMetadataNames"),
                        []
                    )
            )
            .Combine(references)
            .Select(static (source, _) => source.Left with { References = source.Right })
            .Combine(items)
            .Select(static (source, _) => source.Left with { Documents = source.Right })
            .WithTrackingName(TrackingNames.Project);
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value : "";

    private static IncrementalValuesProvider<Artefact<T>> Each<T>(
        IncrementalValuesProvider<ApiModel> models,
        Func<ApiModel, EquatableArray<T>> items
    ) => models.SelectMany((model, _) => items(model).Select(item => new Artefact<T>(model.Settings, item)));

    private static IncrementalValuesProvider<Artefact<EquatableArray<JsonTypeModel>>> JsonContexts(
        IncrementalValuesProvider<ApiModel> models
    ) =>
        models
            .Select(
                static (model, _) =>
                    new Artefact<EquatableArray<JsonTypeModel>>(
                        model.Settings,
                        model.Types.Select(JsonTypeModel.Of).ToEquatableArray()
                    )
            )
            .WithTrackingName(TrackingNames.JsonContexts);

    private static IncrementalValuesProvider<Artefact<ClientModel>> Clients(
        IncrementalValuesProvider<ApiModel> models
    ) =>
        models
            .Select(static (model, _) => new Artefact<ClientModel>(model.Settings, ClientModel.Of(model)))
            .WithTrackingName(TrackingNames.Clients);

    // A file is compared by its text before it is handed over: printing one costs less than compiling it again.
    private static void Emit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<EmittedFile> files
    ) => CompilerPhase.Emit(context, files.WithTrackingName(TrackingNames.Files));

    private static void Report(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<DocumentDiagnostics> diagnostics
    ) => context.RegisterSourceOutput(diagnostics, static (output, source) => DiagnosticOutput.Report(output, source));
}
