namespace AmplifyAdmin.Generators.Tool.Projects;

/// <summary>An evaluated <c>OpenApiSpec</c> item.</summary>
/// <param name="Name">The item's <c>Include</c>.</param>
/// <param name="Path">The full path of the document.</param>
/// <param name="DefinedIn">The project file that contains the item.</param>
/// <param name="Metadata">The item's metadata, <c>ItemName</c> included.</param>
internal sealed record SpecItem(
    string Name,
    string Path,
    string DefinedIn,
    IReadOnlyDictionary<string, string> Metadata
)
{
    /// <summary>The address that the document comes from; empty when it does not come from one.</summary>
    public string SourceUrl => Metadata.GetValueOrDefault("SourceUrl", "");

    /// <summary>The hash of the document when it was downloaded; empty when it is not pinned.</summary>
    public string Sha256 => Metadata.GetValueOrDefault("Sha256", "");

    /// <summary>The full path of a file that metadata of the item names.</summary>
    public string Resolve(string file) =>
        EvaluatedProject.Resolve(Metadata.GetValueOrDefault("ProjectDirectory", ""), file);
}
