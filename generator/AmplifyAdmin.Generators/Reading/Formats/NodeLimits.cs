namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Limits that no honest document comes near, and that a hostile one runs into early.</summary>
internal static class NodeLimits
{
    /// <summary>How deep objects and arrays may lie in each other.</summary>
    public const int Depth = 200;

    /// <summary>The same, for messages.</summary>
    public const string DepthText = "200";

    /// <summary>How many nodes aliases may add; a long text counts as several.</summary>
    public const int AliasedNodes = 250_000;

    /// <summary>The same, for messages.</summary>
    public const string AliasedNodesText = "250,000";
}
