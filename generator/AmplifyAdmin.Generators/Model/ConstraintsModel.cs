using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>What a value must satisfy beyond its C# type.</summary>
internal sealed record ConstraintsModel
{
    /// <summary>No constraint.</summary>
    public static ConstraintsModel None { get; } = new();

    /// <summary>How many code points a string may have.</summary>
    public CountRange Length { get; init; }

    /// <summary>The regular expressions a string must match; several after <c>allOf</c>.</summary>
    public EquatableArray<PatternModel> Patterns { get; init; } = [];

    /// <summary>The lower limit of a number.</summary>
    public LimitModel? Minimum { get; init; }

    /// <summary>The upper limit of a number.</summary>
    public LimitModel? Maximum { get; init; }

    /// <summary>What a number must be a multiple of, as JSON number text; several after <c>allOf</c>.</summary>
    public EquatableArray<string> MultipleOf { get; init; } = [];

    /// <summary>How many elements a list may have.</summary>
    public CountRange Items { get; init; }

    /// <summary>Whether no two elements may be equal as JSON.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>How many members an object may have.</summary>
    public CountRange Properties { get; init; }

    /// <summary>The values allowed, as canonical JSON text; empty when any is.</summary>
    public EquatableArray<string> AllowedValues { get; init; } = [];

    /// <summary>A format to assert when format assertion is on; null when the C# type already does, or there is none.</summary>
    public string? Format { get; init; }

    /// <summary>The keywords that typed code cannot decide; null when there are none.</summary>
    public JsonCheckModel? JsonCheck { get; init; }

    /// <summary>Whether there is nothing to check.</summary>
    public bool IsNone => Equals(None);
}

/// <summary>How many of something there may be.</summary>
/// <param name="Least">The least number; null for any.</param>
/// <param name="Most">The greatest number; null for any.</param>
internal readonly record struct CountRange(long? Least, long? Most)
{
    /// <summary>Whether any number is allowed.</summary>
    public bool IsAny => Least is null && Most is null;

    /// <summary>Whether a C# integer holds both limits.</summary>
    public bool IsInt32 => !(Least > int.MaxValue || Most > int.MaxValue);
}

/// <summary>A regular expression.</summary>
/// <param name="Source">The pattern as the document has it.</param>
/// <param name="DotNet">The same meaning for .NET.</param>
internal sealed record PatternModel(string Source, string DotNet);
