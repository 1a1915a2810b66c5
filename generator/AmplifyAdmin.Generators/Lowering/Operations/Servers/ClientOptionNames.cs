namespace AmplifyAdmin.Generators.Lowering.Operations.Servers;

/// <summary>Names that members of a client's options cannot have.</summary>
internal static class ClientOptionNames
{
    /// <summary>What the options have already.</summary>
    public static string[] Reserved { get; } =
    [
        "AssertFormats",
        "BaseAddress",
        "CallEnded",
        "Equals",
        "Finalize",
        "GetHashCode",
        "GetType",
        "Headers",
        "MaxJsonDepth",
        "MaxResponseBytes",
        "MemberwiseClone",
        "ReferenceEquals",
        "SendIdempotencyKeys",
        "Timeout",
        "ToString",
        "ValidateRequests",
        "ValidateResponses",
    ];
}
