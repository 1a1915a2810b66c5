using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>Merges the keywords of all parts that emitted code checks on the C# value.</summary>
internal static class TypedConstraints
{
    private static readonly KeywordSet Pattern = SchemaFields.Set("pattern");

    /// <summary>The keywords that list the allowed values.</summary>
    public static KeywordSet Listings { get; } = SchemaFields.Set("enum", "const");

    /// <summary>The keywords on lists that are checked on the C# value.</summary>
    public static KeywordSet OnLists { get; } = SchemaFields.Set("minItems", "maxItems", "uniqueItems");

    /// <summary>The keywords on objects that are checked on the C# value.</summary>
    public static KeywordSet OnObjects { get; } = SchemaFields.Set("minProperties", "maxProperties");

    /// <summary>The keywords on strings that are checked on the C# value.</summary>
    public static KeywordSet OnStrings { get; } = SchemaFields.Set("minLength", "maxLength", "pattern") | Listings;

    /// <summary>The keywords on numbers that are checked on the C# value.</summary>
    public static KeywordSet OnNumbers { get; } =
        SchemaFields.Set("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf") | Listings;

    /// <summary>The keywords on a string.</summary>
    public static ConstraintsModel OfString(SchemaView view, LoweringContext context)
    {
        var format = view.Format is { } named && KeywordReport.Formats.Contains(named) ? named : null;
        return format is null && !view.States(OnStrings)
            ? ConstraintsModel.None
            : new ConstraintsModel
            {
                Length = LengthOf(view),
                Patterns = Patterns(view, context),
                AllowedValues = Allowed(view, JsonKinds.String),
                Format = format,
            };
    }

    /// <summary>The keywords on a number.</summary>
    public static ConstraintsModel OfNumber(SchemaView view)
    {
        if (!view.States(OnNumbers))
        {
            return ConstraintsModel.None;
        }

        var allowed = Allowed(view, JsonKinds.Number);
        var constraints = new ConstraintsModel
        {
            Minimum = Strictest(view.Parts.SelectMany(part => new[] { part.Minimum, part.ExclusiveMinimum }), 1),
            Maximum = Strictest(view.Parts.SelectMany(part => new[] { part.Maximum, part.ExclusiveMaximum }), -1),
            MultipleOf = view.Parts.Select(part => part.MultipleOf).OfType<string>().Distinct().ToEquatableArray(),
            AllowedValues = allowed,
        };
        return Flags(allowed) is { } bits
            ? constraints with
            {
                Minimum = new LimitModel("0", false),
                Maximum = new LimitModel(bits, false),
                AllowedValues = [],
            }
            : constraints;
    }

    /// <summary>How many code points a string may have.</summary>
    public static CountRange LengthOf(SchemaView view) =>
        new(view.Parts.Max(part => part.MinLength), view.Parts.Min(part => part.MaxLength));

    /// <summary>How many elements an array may have.</summary>
    public static CountRange ItemsOf(SchemaView view) =>
        new(view.Parts.Max(part => part.MinItems), view.Parts.Min(part => part.MaxItems));

    /// <summary>The keywords on an array.</summary>
    public static ConstraintsModel OfList(SchemaView view, ListShape shape) =>
        !view.States(OnLists)
            ? ConstraintsModel.None
            : new ConstraintsModel
            {
                Items = ItemsOf(view),
                UniqueItems = view.Any(part => part.UniqueItems) && HasJsonEquality(shape.Element.Shape),
            };

    /// <summary>The keywords on an object that count its members.</summary>
    public static ConstraintsModel OfObject(SchemaView view) =>
        !view.States(OnObjects)
            ? ConstraintsModel.None
            : new ConstraintsModel
            {
                Properties = new CountRange(
                    view.Parts.Max(part => part.MinProperties),
                    view.Parts.Min(part => part.MaxProperties)
                ),
            };

    /// <summary>Whether values of a shape are equal in C# exactly when they are equal in JSON.</summary>
    public static bool HasJsonEquality(ShapeModel shape) =>
        shape
            is ScalarShape
                {
                    Kind: not (
                        ScalarKind.DateTime
                        or ScalarKind.HttpDate
                        or ScalarKind.Bytes
                        or ScalarKind.Base64Url
                        or ScalarKind.File
                        or ScalarKind.Uri
                    )
                }
                or NamedShape { Kind: NamedKind.OpenEnum or NamedKind.ClosedEnum };

    private static EquatableArray<PatternModel> Patterns(SchemaView view, LoweringContext context) =>
        !view.States(Pattern)
            ? []
            : view
                .Parts.Where(part => part.Pattern is not null)
                .Select(part => PatternLowering.Lower(part.Pattern!, part, part.Pointer.Append("pattern"), context))
                .Where(pattern => pattern is not null)
                .Select(pattern => pattern!)
                .Distinct()
                .ToEquatableArray();

    private static EquatableArray<string> Allowed(SchemaView view, JsonKinds kinds) =>
        view.States(Listings) && AllowedValues.Of(view) is { } allowed
            ? allowed
                .Where(value => (SchemaKinds.Of(value) & kinds) != JsonKinds.None)
                .Select(value => value!.ToJsonString())
                .ToEquatableArray()
            : [];

    // Flags are combined, so that every number up to that with all bits is allowed. Null for other numbers.
    private static string? Flags(EquatableArray<string> allowed)
    {
        var numbers = allowed
            .Select(text =>
                long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
            )
            .ToList();
        return FlagValues.Are(numbers)
            ? numbers.Aggregate(0L, (bits, number) => bits | number).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static LimitModel? Strictest(IEnumerable<LimitModel?> limits, int sign)
    {
        LimitModel? strictest = null;
        foreach (var limit in limits)
        {
            if (limit is not null && (strictest is null || IsStricter(limit, strictest, sign)))
            {
                strictest = limit;
            }
        }

        return strictest;
    }

    private static bool IsStricter(LimitModel limit, LimitModel other, int sign) =>
        (sign * Approximate(limit.Text)).CompareTo(sign * Approximate(other.Text)) is var order
        && (order > 0 || order == 0 && limit.Exclusive && !other.Exclusive);

    private static double Approximate(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
