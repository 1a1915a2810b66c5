using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime;

/// <summary>Options for validation.</summary>
public sealed class ValidationOptions
{
    /// <summary>Gets the options for values that are neither sent nor received.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Gets the options for values that are sent to the service.</summary>
    public static ValidationOptions Request { get; } = new() { Direction = ValidationDirection.Request };

    /// <summary>Gets the options for values that are received from the service.</summary>
    public static ValidationOptions Response { get; } = new() { Direction = ValidationDirection.Response };

    /// <summary>Gets the direction, which decides about <c>readOnly</c>, <c>writeOnly</c> and unknown enumerated values.</summary>
    public ValidationDirection Direction { get; init; }

    /// <summary>Gets a value indicating whether <c>format</c> is checked where the C# type does not already ensure it.</summary>
    public bool AssertFormats { get; init; }

    /// <summary>Gets the number of errors after which validation stops.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Gets the maximum nesting depth of values; at most 64.</summary>
    public int MaxDepth { get; init; } = ValidationPath.Capacity;
}

/// <summary>The direction in which a value travels.</summary>
public enum ValidationDirection
{
    /// <summary>The value is neither sent nor received: <c>readOnly</c> and <c>writeOnly</c> are not checked.</summary>
    None,

    /// <summary>The value is sent to the service: <c>readOnly</c> members must be absent.</summary>
    Request,

    /// <summary>The value is received from the service: <c>writeOnly</c> members must be absent, unknown enumerated values are allowed.</summary>
    Response,
}
