namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>What one emitter contributes to the file of a type.</summary>
internal sealed record TypeSection
{
    /// <summary>An interface that the type implements.</summary>
    public Code Interface { get; init; } = Code.None;

    /// <summary>Members of the type.</summary>
    public Code Members { get; init; } = Code.None;

    /// <summary>Further types in the same file.</summary>
    public Code Companions { get; init; } = Code.None;
}
