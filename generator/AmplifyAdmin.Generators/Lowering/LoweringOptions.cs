using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Lowering;

/// <summary>What a consumer asked for in the metadata of an <c>OpenApiSpec</c> item and that lowering decides by.</summary>
/// <param name="ClosedEnums">Whether enum types refuse values the document does not list.</param>
/// <param name="IncludeTags">Only operations with one of these tags; all when empty.</param>
/// <param name="ExcludeTags">No operation with one of these tags.</param>
/// <param name="IncludePaths">Only paths that match one of these globs; all when empty.</param>
/// <param name="GroupBy">What divides the operations of a client into groups.</param>
internal sealed record LoweringOptions(
    bool ClosedEnums,
    EquatableArray<string> IncludeTags,
    EquatableArray<string> ExcludeTags,
    EquatableArray<string> IncludePaths,
    GroupBy GroupBy
)
{
    /// <summary>How members that are optional and nullable are declared.</summary>
    public OptionalStyle OptionalStyle { get; init; }

    /// <summary>Whether the consumer asked for a part of the document only.</summary>
    public bool HasFilter =>
        ExcludeDeprecated
        || IncludeTags.Count
            + ExcludeTags.Count
            + IncludePaths.Count
            + IncludeOperations.Count
            + ExcludeOperations.Count
            > 0;

    /// <summary>Only operations whose id matches one of these globs; all when empty.</summary>
    public EquatableArray<string> IncludeOperations { get; init; } = [];

    /// <summary>No operation whose id matches one of these globs.</summary>
    public EquatableArray<string> ExcludeOperations { get; init; } = [];

    /// <summary>The types that the consumer chose for formats and types.</summary>
    public EquatableArray<TypeMappingOption> TypeMappings { get; init; } = [];

    /// <summary>Whether lists can contain null where the document does not allow it.</summary>
    public bool NullableListItems { get; init; }

    /// <summary>Whether the types are lowered for code in another namespace, which qualifies their names.</summary>
    public bool IsReferenced { get; init; }

    /// <summary>Whether deprecated operations are left out.</summary>
    public bool ExcludeDeprecated { get; init; }
}

/// <summary>How members that are optional and nullable are declared.</summary>
internal enum OptionalStyle
{
    /// <summary><c>Optional&lt;T?&gt;</c> in what a <c>PATCH</c> body reaches, <c>T?</c> elsewhere.</summary>
    Auto,

    /// <summary><c>Optional&lt;T?&gt;</c> everywhere.</summary>
    Tracked,

    /// <summary><c>T?</c> everywhere.</summary>
    Nullable,
}
