using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Pipeline.Outputs;

/// <summary>One thing to emit and what it may depend on besides itself.</summary>
internal sealed record Artefact<T>(ApiSettings Settings, T Model);
