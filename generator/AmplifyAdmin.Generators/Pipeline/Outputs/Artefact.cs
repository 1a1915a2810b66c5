using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Pipeline.Outputs;

/// <summary>An item to emit, and the settings that it depends on.</summary>
internal sealed record Artefact<T>(ApiSettings Settings, T Model);
