using System;

namespace AmplifyAdmin.Generators.Pipeline.Metadata;

/// <summary>The metadata of an <c>OpenApiSpec</c> item as the consumer wrote it; empty where it was left out.</summary>
internal sealed record SpecMetadata(
    string Namespace,
    string ClientName,
    string Emit,
    string EnumStyle,
    string OptionalStyle,
    string IncludeTags,
    string ExcludeTags,
    string IncludePaths,
    string GroupBy,
    string CheckExamples,
    string Part,
    string Overlays,
    string TypeMappings,
    string Accessibility,
    string IncludeOperations,
    string ExcludeOperations,
    string ExcludeDeprecated,
    string NullableListItems,
    string Baseline,
    string ItemName,
    string ResourceName,
    string SkipIfReferenced
)
{
    /// <summary>Whether the file is a part of another document rather than its own document.</summary>
    public bool IsPart => string.Equals(Part, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the types of the part are emitted once, in its namespace.</summary>
    public bool IsSharedPart => IsPart && Namespace.Length > 0;

    /// <summary>Whether the document is left out when a reference already contains its types.</summary>
    public bool IsSkippedIfReferenced => string.Equals(SkipIfReferenced, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads each value by its name.</summary>
    public static SpecMetadata Read(Func<string, string> value) =>
        new(
            value(nameof(Namespace)),
            value(nameof(ClientName)),
            value(nameof(Emit)),
            value(nameof(EnumStyle)),
            value(nameof(OptionalStyle)),
            value(nameof(IncludeTags)),
            value(nameof(ExcludeTags)),
            value(nameof(IncludePaths)),
            value(nameof(GroupBy)),
            value(nameof(CheckExamples)),
            value(nameof(Part)),
            value(nameof(Overlays)),
            value(nameof(TypeMappings)),
            value(nameof(Accessibility)),
            value(nameof(IncludeOperations)),
            value(nameof(ExcludeOperations)),
            value(nameof(ExcludeDeprecated)),
            value(nameof(NullableListItems)),
            value(nameof(Baseline)),
            value(nameof(ItemName)),
            value(nameof(ResourceName)),
            value(nameof(SkipIfReferenced))
        );
}
