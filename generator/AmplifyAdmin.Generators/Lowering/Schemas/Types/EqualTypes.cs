using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>Finds the types that are equal: inline ones are one type, that of an equal component if there is one.</summary>
/// <remarks>A record that is the body of an operation has the operation's name, so that it shares only the type of a component.</remarks>
internal sealed class EqualTypes
{
    private const int DeepestKey = 8;

    private static readonly KeywordSet EnumKeywords = SchemaFields.Set("enum", "type");
    private static readonly KeywordSet UnionKeywords = SchemaFields.Set("oneOf", "anyOf", "type");
    private static readonly KeywordSet ListKeywords = SchemaFields.Set("items", "type");
    private static readonly KeywordSet ReferenceKeywords = SchemaFields.Set("$ref");
    private static readonly KeywordSet TypeKeywords = SchemaFields.Set("type");

    private readonly Dictionary<string, Equal> byKey = [];
    private readonly LoweringContext context;
    private readonly SchemaSource source;
    private readonly SchemaIdentity identity;
    private readonly Dictionary<SchemaNode, string?> keys = [];
    private readonly HashSet<string> repeatedMembers = [];

    /// <param name="context">The state shared by lowering.</param>
    /// <param name="source">Tells inline schemas from named ones.</param>
    public EqualTypes(LoweringContext context, SchemaSource source)
    {
        this.context = context;
        this.source = source;
        identity = new SchemaIdentity(context);
    }

    /// <summary>Counts the inline schemas of the document, once it is known what operations use schemas for.</summary>
    public void Count()
    {
        FindRepeatedMembers();

        // A schema within another is read again where it is referred to.
        var places = new Dictionary<SpecDocument, HashSet<string>>();
        foreach (var schema in context.Document.AllSchemas)
        {
            if (
                !source.IsComponent(schema)
                && context.Shared.PartsOf(schema) is null
                && IsFirst(schema, places)
                && Key(schema) is { } key
            )
            {
                if (!byKey.TryGetValue(key, out var equal))
                {
                    byKey.Add(key, equal = new Equal(schema));
                }

                equal.Count += IsShared(schema) ? 1 : 0;
                equal.HasOneName &= MemberName(schema) == MemberName(equal.First);
            }
        }
    }

    // Only records with the same members can be equal, and the key of a record takes much longer than their names.
    private void FindRepeatedMembers()
    {
        var (once, inline) = (new HashSet<string>(), new HashSet<string>());
        foreach (var schema in context.Document.AllSchemas.Where(IsRecord))
        {
            var members = Members(schema);
            if (!once.Add(members))
            {
                repeatedMembers.Add(members);
            }

            if (!source.IsComponent(schema))
            {
                inline.Add(members);
            }
        }

        repeatedMembers.IntersectWith(inline);
    }

    private static string Members(SchemaNode schema) =>
        string.Join("\n", schema.Properties.Select(property => property.Key));

    private static bool IsFirst(SchemaNode schema, Dictionary<SpecDocument, HashSet<string>> places)
    {
        if (!places.TryGetValue(schema.Document, out var known))
        {
            places.Add(schema.Document, known = []);
        }

        return known.Add(schema.Pointer.Text);
    }

    /// <summary>Offers the type of a component to equal inline schemas; of several equal components none is offered.</summary>
    public void AddComponent(SchemaNode schema, TypeEntry entry)
    {
        if (Key(schema) is { } key && byKey.TryGetValue(key, out var equal))
        {
            equal.Entry = equal.HasComponent ? null : entry;
            equal.HasComponent = true;
        }
    }

    /// <summary>The type of an equal schema; null when there is none.</summary>
    public TypeEntry? Find(SchemaView view, NamedKind kind) =>
        Of(view) is { Entry: { } entry } equal && entry.Kind == kind && (equal.HasComponent || IsShared(view.Schema))
            ? entry
            : null;

    /// <summary>Offers a type to equal inline schemas that are met later.</summary>
    public void Add(SchemaView view, TypeEntry entry)
    {
        if (IsShared(view.Schema) && Of(view) is { HasComponent: false } equal)
        {
            equal.Entry ??= entry;
        }
    }

    /// <summary>The name of a type that several places share, by what it holds; null for a type of one place.</summary>
    public string? Name(SchemaView view) =>
        IsShared(view.Schema) && Of(view) is { Count: > 1, HasComponent: false } equal ? Name(equal) : null;

    private string? Name(Equal equal) =>
        !IsRecord(equal.First) ? ContentName(equal.First)
        : equal.HasOneName && PascalCase.From(MemberName(equal.First)!) is var name && context.TypeNames.IsFree(name)
            ? name
        : null;

    private Equal? Of(SchemaView view) =>
        view is { Roots.Count: 1, Parts.Count: 1, IsMerged: false }
        && Key(view.Schema) is { } key
        && byKey.TryGetValue(key, out var equal)
            ? equal
            : null;

    private static bool IsRecord(SchemaNode schema) => schema.Properties.Count > 0;

    private static bool IsShared(SchemaNode schema) => !IsRecord(schema) || MemberName(schema) is not null;

    // The name of the member whose value the schema describes, alone or in a list; null elsewhere.
    private static string? MemberName(SchemaNode schema)
    {
        var place = schema.Pointer;
        while (place.Last == "items" && place.Parent.Last != "properties")
        {
            place = place.Parent;
        }

        return place.Parent.Last == "properties" ? place.Last : null;
    }

    private string? Key(SchemaNode schema)
    {
        if (!keys.TryGetValue(schema, out var key))
        {
            keys.Add(schema, key = NewKey(schema));
        }

        return key;
    }

    // Null for schemas that say more than a list of values, a choice, or the members of an object.
    private string? NewKey(SchemaNode schema) =>
        schema.Deprecated || schema.Ref is not null ? null
        : IsOnly(schema, EnumKeywords) && schema.Enum is { Count: > 1 } ? EnumKey(schema)
        : IsOnly(schema, UnionKeywords) && schema.OneOf.Count + schema.AnyOf.Count > 1 ? UnionKey(schema)
        : IsRecord(schema) && schema.Discriminator is null && repeatedMembers.Contains(Members(schema))
            ? "record\n" + identity.TextOf(schema)
        : null;

    private static string EnumKey(SchemaNode schema)
    {
        var key = new StringBuilder("enum");
        foreach (var value in schema.Enum!.Where(value => value is not null))
        {
            key.Append('\n').Append(value!.ToJsonString());
        }

        return Extended(schema, key);
    }

    private static string? UnionKey(SchemaNode schema)
    {
        var key = new StringBuilder("union").Append(schema.Types & ~JsonKinds.Null);
        foreach (var (name, branches) in new[] { ("\noneOf", schema.OneOf), ("\nanyOf", schema.AnyOf) })
        {
            foreach (var branch in branches)
            {
                if (BranchKey(branch, 0) is not { } text)
                {
                    return null;
                }

                key.Append(name).Append('\n').Append(text);
            }
        }

        if (schema.Discriminator is { } discriminator)
        {
            key.Append("\ndiscriminator\n").Append(SchemaIdentity.TextOf(discriminator));
        }

        return Extended(schema, key);
    }

    private static string Extended(SchemaNode schema, StringBuilder key)
    {
        foreach (var extension in schema.Extensions)
        {
            key.Append('\n').Append(extension.Key).Append('\t').Append(extension.Value?.ToJsonString());
        }

        return key.ToString();
    }

    private static string? BranchKey(SchemaNode branch, int depth) =>
        branch.Extensions.Count > 0 || branch.Deprecated || depth > DeepestKey ? null
        : branch.Target is { } target
            ? IsOnly(branch, ReferenceKeywords) ? target.Document.Path + target.Pointer
                : null
        : IsOnly(branch, TypeKeywords) && branch.Types != JsonKinds.None
            ? branch.Types + " " + branch.Format + " " + branch.Nullable
        : IsOnly(branch, ListKeywords) && branch is { Types: JsonKinds.Array, Items: { } items }
            ? BranchKey(items, depth + 1) is { } item ? "[" + item + "]"
                : null
        : null;

    private static bool IsOnly(SchemaNode schema, KeywordSet keywords) =>
        schema.BooleanValue is null && (schema.Usage.Assertions - keywords).IsEmpty;

    private static string? ContentName(SchemaNode schema)
    {
        var words = schema.Enum is { } values
            ? values.OfType<JsonValue>().Select(value => value.ToString())
            : schema.OneOf.Concat(schema.AnyOf).Where(branch => branch.Types != JsonKinds.Null).Select(BranchName);
        return EqualTypeNames.Join(words.ToList());
    }

    private static string BranchName(SchemaNode branch) =>
        branch.Ref is { } reference ? JsonPointer.FromReference(reference).Last
        : branch.Items is { } items ? BranchName(items) + "List"
        : (branch.Types & ~JsonKinds.Null).ToString();

    /// <summary>Equal schemas.</summary>
    private sealed class Equal(SchemaNode first)
    {
        public SchemaNode First { get; } = first;
        public int Count { get; set; }
        public bool HasComponent { get; set; }
        public bool HasOneName { get; set; } = true;
        public TypeEntry? Entry { get; set; }
    }
}
