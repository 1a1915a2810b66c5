namespace AmplifyAdmin.Runtime;

/// <summary>How values are validated.</summary>
public sealed record ValidationOptions
{
    /// <summary>Values travelling nowhere in particular.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Values that are sent to the service.</summary>
    public static ValidationOptions Request { get; } = new() { Direction = ValidationDirection.Request };

    /// <summary>Values that the service answered.</summary>
    public static ValidationOptions Response { get; } = new() { Direction = ValidationDirection.Response };

    /// <summary>Where the value travels; it decides on <c>readOnly</c>, <c>writeOnly</c> and unknown enumerated values.</summary>
    public ValidationDirection Direction { get; init; }

    /// <summary>Whether <c>format</c> is checked where the C# type does not ensure it already.</summary>
    public bool AssertFormats { get; init; }

    /// <summary>The number of errors after which validation stops.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>How deep values may be nested; at most 64.</summary>
    public int MaxDepth { get; init; } = ValidationPath.Capacity;
}

/// <summary>Where a value travels.</summary>
public enum ValidationDirection
{
    /// <summary>Nowhere in particular: <c>readOnly</c> and <c>writeOnly</c> are not looked at.</summary>
    None,

    /// <summary>To the service: <c>readOnly</c> members must be absent.</summary>
    Request,

    /// <summary>From the service: <c>writeOnly</c> members must be absent, enumerated values may be new ones.</summary>
    Response,
}
