namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Limits that ordinary documents do not approach and that hostile ones reach early.</summary>
internal static class NodeLimits
{
    /// <summary>The maximum nesting of objects and arrays.</summary>
    public const int Depth = 200;

    /// <summary>The same, for messages.</summary>
    public const string DepthText = "200";

    /// <summary>The maximum number of nodes that aliases add. A long text counts as several.</summary>
    public const int AliasedNodes = 250_000;

    /// <summary>The same, for messages.</summary>
    public const string AliasedNodesText = "250,000";
}
