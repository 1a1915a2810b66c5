using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>
/// A schema as one flat thing: itself, what its <c>$ref</c> names and the branches of its <c>allOf</c>, all the way down.
/// A value is valid when every part accepts it.
/// </summary>
internal sealed class SchemaView
{
    // Most views are of scalars, which have none of these.
    private static readonly HashSet<string> NoNames = [];
    private static readonly List<PropertyView> NoProperties = [];
    private static readonly List<SchemaChoice> NoChoices = [];

    private static readonly KeywordSet PropertiesKeyword = SchemaFields.Set("properties");
    private static readonly KeywordSet ChoiceKeywords = SchemaFields.Set("anyOf", "oneOf");
    private static readonly KeywordSet RequiredKeyword = SchemaFields.Set("required");

    private HashSet<string>? required;

    public SchemaView(
        IReadOnlyList<SchemaNode> roots,
        List<SchemaNode> parts,
        bool isComponent,
        bool inferKinds,
        SchemaChoice? mergedChoice,
        SchemaViewBuilder views
    )
    {
        Roots = roots;
        Schema = roots[0];
        Parts = parts;
        IsComponent = isComponent;
        MergedChoice = mergedChoice;
        foreach (var part in parts)
        {
            Assertions |= part.Usage.Assertions;
        }

        Properties = States(PropertiesKeyword) ? MergeProperties(parts) : NoProperties;
        Choices =
            IsMerged || !States(ChoiceKeywords)
                ? NoChoices
                : parts
                    .SelectMany(part =>
                        new[] { new SchemaChoice(part, part.OneOf, true), new SchemaChoice(part, part.AnyOf, false) }
                    )
                    .Where(choice => choice.Branches.Count > 0)
                    .ToList();
        Kinds = SchemaKinds.Of(parts, inferKinds, out var stated);
        if (!stated && SchemaKinds.OfChoices(Choices, views) is { } kinds)
        {
            Kinds = parts.Any(static part => part.Nullable) ? kinds | JsonKinds.Null : kinds;
            stated = true;
        }

        if (NumberText.Kinds(parts, Kinds, stated) is { } number)
        {
            (Kinds, stated, AllowsNumberText, Choices) = (number, true, true, NoChoices);
        }

        HasStatedKinds = stated;
    }

    /// <summary>The schemas that hold for the value; several when parts of an object each declare the member.</summary>
    public IReadOnlyList<SchemaNode> Roots { get; }

    /// <summary>The schema where it is.</summary>
    public SchemaNode Schema { get; }

    /// <summary>Every schema object whose keywords hold for the value, the schema itself first.</summary>
    public List<SchemaNode> Parts { get; }

    /// <summary>The keywords, of those that can refuse a value, that any part states.</summary>
    public KeywordSet Assertions { get; }

    /// <summary>Whether it is among the document's named schemas.</summary>
    public bool IsComponent { get; }

    /// <summary>The choice whose only branch has become a part of it; null for most.</summary>
    public SchemaChoice? MergedChoice { get; }

    /// <summary>Whether the branch of its only choice has become a part of it.</summary>
    public bool IsMerged => MergedChoice is not null;

    /// <summary>The kinds of JSON value that are possible.</summary>
    public JsonKinds Kinds { get; }

    /// <summary>Whether the kinds were stated or can be told, rather than merely not ruled out.</summary>
    public bool HasStatedKinds { get; }

    /// <summary>Whether the value is a number that may be in quotation marks.</summary>
    public bool AllowsNumberText { get; }

    /// <summary>Whether JSON null is possible.</summary>
    public bool Nullable => (Kinds & JsonKinds.Null) != 0;

    /// <summary>The kinds other than null.</summary>
    public JsonKinds ValueKinds => Kinds & ~JsonKinds.Null;

    /// <summary>Declared properties in order, each with every schema that holds for it.</summary>
    public List<PropertyView> Properties { get; }

    /// <summary>
    /// Whether <c>additionalProperties</c> applies to exactly the members that no part declares. It sees only the names
    /// and patterns of the same schema; <c>false</c> is read as authors mean it, whichever part declares a member.
    /// </summary>
    public bool AdditionalAreUndeclared =>
        Parts.All(part =>
            part.PatternProperties.Count == 0
            && (
                part.AdditionalProperties is null or { BooleanValue: not null }
                || part.Properties.Count == Properties.Count
            )
        );

    /// <summary>The names that must be there.</summary>
    public HashSet<string> Required =>
        required ??= States(RequiredKeyword) ? new HashSet<string>(Parts.SelectMany(part => part.Required)) : NoNames;

    /// <summary>The <c>oneOf</c> and <c>anyOf</c> of all parts.</summary>
    public List<SchemaChoice> Choices { get; }

    /// <summary>The first format any part names.</summary>
    public string? Format
    {
        get
        {
            if (AllowsNumberText)
            {
                return NumberText.Format(Parts);
            }

            foreach (var part in Parts)
            {
                if (part.Format is { } format)
                {
                    return format;
                }
            }

            return null;
        }
    }

    /// <summary>The schema of the elements, where a part names one.</summary>
    public SchemaNode? Items => Parts.Select(part => part.Items).FirstOrDefault(items => items is not null);

    /// <summary>The discriminator, where a part has one.</summary>
    public DiscriminatorNode? Discriminator =>
        Parts.Select(part => part.Discriminator).FirstOrDefault(discriminator => discriminator is not null);

    /// <summary>What the schema becomes, once that is known.</summary>
    public Classification? Classification { get; set; }

    /// <summary>Whether any part states one of several keywords.</summary>
    public bool States(KeywordSet keywords) => Assertions.Overlaps(keywords);

    /// <summary>Whether a part carries the keyword's value.</summary>
    public bool Any(System.Func<SchemaNode, bool> predicate)
    {
        foreach (var part in Parts)
        {
            if (predicate(part))
            {
                return true;
            }
        }

        return false;
    }

    private static List<PropertyView> MergeProperties(List<SchemaNode> parts)
    {
        var result = new List<PropertyView>();
        if (parts.Count == 1)
        {
            foreach (var property in parts[0].Properties)
            {
                result.Add(new PropertyView(property.Key, [property.Value]));
            }

            return result;
        }

        var byName = new Dictionary<string, PropertyView>();
        foreach (var property in parts.SelectMany(part => part.Properties))
        {
            if (byName.TryGetValue(property.Key, out var known))
            {
                known.Schemas.Add(property.Value);
            }
            else
            {
                var view = new PropertyView(property.Key, [property.Value]);
                byName.Add(property.Key, view);
                result.Add(view);
            }
        }

        return result;
    }
}

/// <summary>A declared property and every schema that holds for its value.</summary>
internal sealed record PropertyView(string Name, List<SchemaNode> Schemas);

/// <summary>The branches of a <c>oneOf</c> or <c>anyOf</c>.</summary>
internal sealed record SchemaChoice(SchemaNode Owner, IReadOnlyList<SchemaNode> Branches, bool ExactlyOne);
