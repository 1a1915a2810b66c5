using AmplifyAdmin.Generators.Emission.Writing;

namespace AmplifyAdmin.Generators.Pipeline.Outputs;

/// <summary>A file to be added to the compilation.</summary>
/// <param name="Source">The file.</param>
/// <param name="Failure">Why there is none; null when there is.</param>
internal sealed record EmittedFile(SourceFile Source, string? Failure);
