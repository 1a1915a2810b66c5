using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Lowering.Schemas.Unions;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Records;

/// <summary>A named schema that others extend, or that extends another.</summary>
internal sealed class HierarchyNode(string name, SchemaNode schema, DiscriminatorNode? discriminator)
{
    private const int DeepestHierarchy = 100;

    /// <summary>The name among the document's named schemas.</summary>
    public string Name { get; } = name;

    public SchemaNode Schema { get; } = schema;

    /// <summary>The discriminator that the schema declares itself.</summary>
    public DiscriminatorNode? Discriminator { get; } = discriminator;

    /// <summary>The schema that this one extends.</summary>
    public HierarchyNode? Base { get; set; }

    /// <summary>The schemas that extend this one, in document order.</summary>
    public List<HierarchyNode> Derived { get; } = [];

    /// <summary>Whether it neither extends a schema nor is extended.</summary>
    public bool IsAlone => Base is null && Derived.Count == 0;

    /// <summary>The property that chooses among the derived schemas.</summary>
    public string ChoosingProperty =>
        WithBases().Select(node => node.Discriminator?.PropertyName).First(property => property is not null)!;

    /// <summary>The properties that discriminate this schema, that of the outermost base first.</summary>
    public IEnumerable<string> Properties =>
        WithBases()
            .Reverse()
            .Select(node => node.Discriminator?.PropertyName)
            .Where(property => property is not null)
            .Select(property => property!)
            .Distinct();

    /// <summary>The schema itself, then its base, and so on outwards.</summary>
    public IEnumerable<HierarchyNode> WithBases()
    {
        for (var node = this; node is not null; node = node.Base)
        {
            yield return node;
        }
    }

    /// <summary>The schemas at the ends of the hierarchy below this one.</summary>
    public IEnumerable<HierarchyNode> Leaves() =>
        Derived.Count == 0 ? [this] : Derived.SelectMany(derived => derived.Leaves());

    /// <summary>Whether the schema can extend this one without a circle.</summary>
    public bool CanBeExtendedBy(HierarchyNode derived)
    {
        var depth = 0;
        return WithBases().All(node => node != derived && ++depth < DeepestHierarchy);
    }

    /// <summary>The derived schemas by the values of <see cref="ChoosingProperty"/>, on all levels.</summary>
    public IEnumerable<KeyValuePair<string, HierarchyNode>> Choices()
    {
        var property = ChoosingProperty;
        var pending = new Stack<HierarchyNode>(Enumerable.Reverse(Derived));
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            foreach (var value in node.Values(property))
            {
                yield return new KeyValuePair<string, HierarchyNode>(value, node);
            }

            // Another discriminator chooses from there, except for the schemas that this one names.
            var choosesElse = node.Discriminator is { } chosen && chosen.PropertyName != property;
            foreach (var derived in Enumerable.Reverse(node.Derived))
            {
                if (!choosesElse || derived.Mapped(property).Any())
                {
                    pending.Push(derived);
                }
            }
        }
    }

    /// <summary>The value of a discriminating property that this schema gives itself; null when it has none.</summary>
    public string? Value(string property) => Values(property) is { Count: > 0 } values ? values[0] : null;

    /// <summary>The values of a discriminating property that choose this schema: those mapped to it, else what it states, else its name.</summary>
    public IReadOnlyList<string> Values(string property)
    {
        var values = Mapped(property).ToList();
        if (values.Count == 0)
        {
            values.AddRange(Stated(property));
        }

        if (values.Count > 0)
        {
            return values;
        }

        var owner = WithBases().Last(node => node.Discriminator?.PropertyName == property);
        if (owner == this)
        {
            return Discriminator!.Mapping.Count == 0 ? [Name] : [];
        }

        return
            Base!.WithBases().Any(node => node.Discriminator is { } other && other.PropertyName != property)
            && Base != owner
            ? Base.Values(property)
            : [Name];
    }

    /// <summary>The schema and the parts of its <c>allOf</c> that are written in it.</summary>
    public static IEnumerable<SchemaNode> OwnParts(SchemaNode schema) =>
        schema.AllOf.Where(part => part.Ref is null).Prepend(schema);

    private IEnumerable<string> Mapped(string property) =>
        WithBases()
            .Select(node => node.Discriminator)
            .Where(discriminator => discriminator?.PropertyName == property)
            .SelectMany(discriminator => discriminator!.Mapping)
            .Where(entry => DiscriminatorLowering.Names(entry.Value, Name))
            .Select(entry => entry.Key);

    private IEnumerable<string> Stated(string property) =>
        OwnParts(Schema)
            .SelectMany(part => part.Properties)
            .Where(entry => entry.Key == property)
            .Select(entry =>
                entry.Value.HasConst ? entry.Value.Const
                : entry.Value.Enum is { Count: 1 } only ? only[0]
                : null
            )
            .OfType<JsonValue>()
            .Select(value => value.TryGetValue(out string? text) ? text : null)
            .Where(text => text is not null)
            .Select(text => text!);
}
