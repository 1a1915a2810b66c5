using System.Collections.Immutable;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Pipeline.Outputs;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>
/// Emits code before the compilation exists, so that other generators see it. References are not available in this phase:
/// their names come as a property of the project.
/// </summary>
internal static class CompilerPhase
{
    private const string Property = "build_property.AmplifyAdminReferenceNames";

    /// <summary>The names of the references that matter here.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> References(
        IncrementalGeneratorInitializationContext context
    ) =>
        context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) =>
                options.GlobalOptions.TryGetValue(Property, out var names)
                    ? names.Split(',').ToImmutableArray().ToEquatableArray()
                    : ImmutableArray<string>.Empty.ToEquatableArray()
        );

    /// <summary>Adds files to the compilation, and reports what failed when there is a compilation to report it to.</summary>
    public static void Emit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<EmittedFile> files
    )
    {
        context.RegisterPreCompilationSourceOutput(
            files.Where(static file => file.Failure is null),
            static (output, file) => output.AddSource(file.Source.HintName, file.Source.ToSourceText())
        );
        context.RegisterSourceOutput(files.Where(static file => file.Failure is not null), ArtefactOutputs.Add);
    }
}
