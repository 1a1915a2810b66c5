using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>Emits code for each OpenAPI document of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenApiGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context) { }
}
