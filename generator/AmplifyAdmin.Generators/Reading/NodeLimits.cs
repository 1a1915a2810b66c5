namespace AmplifyAdmin.Generators.Reading;

/// <summary>Limits that no honest document comes near, and that a hostile one runs into early.</summary>
internal static class NodeLimits
{
    /// <summary>How deep objects and arrays may lie in each other.</summary>
    public const int Depth = 200;

    /// <summary>How many nodes aliases may add.</summary>
    public const int AliasedNodes = 1_000_000;
}
