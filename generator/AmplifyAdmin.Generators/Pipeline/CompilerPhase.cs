using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Pipeline.Outputs;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>
/// What depends on the phase of the compiler in which code is emitted. The project AmplifyAdmin.Generators.PreCompilation
/// replaces this file.
/// </summary>
internal static class CompilerPhase
{
    /// <summary>The names of the references that matter here.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> References(
        IncrementalGeneratorInitializationContext context
    ) =>
        context
            .MetadataReferencesProvider.SelectMany(static (reference, _) => ProjectFacts.Of(reference))
            .Collect()
            .Select(static (names, _) => names.ToEquatableArray());

    /// <summary>Adds files to the compilation.</summary>
    public static void Emit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<EmittedFile> files
    ) => context.RegisterSourceOutput(files, ArtefactOutputs.Add);
}
