using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Records;

/// <summary>Finds the named schemas that extend each other through <c>allOf</c>, below one with a discriminator.</summary>
internal sealed class RecordHierarchies
{
    private readonly SchemaMap<HierarchyNode> nodes = new();

    /// <param name="components">The named schemas.</param>
    /// <param name="shared">The types of parts, which only types of the same parts can extend.</param>
    public RecordHierarchies(IReadOnlyList<KeyValuePair<string, SchemaNode>> components, SharedTypes shared)
    {
        var extensions = Extensions(components, shared);
        var pending = new Queue<HierarchyNode>();
        foreach (var component in components)
        {
            if (extensions.ContainsKey(component.Value) && Discriminator(component.Value) is not null)
            {
                pending.Enqueue(Node(component));
            }
        }

        while (pending.Count > 0)
        {
            var node = pending.Dequeue();
            foreach (var extension in extensions.TryGetValue(node.Schema, out var found) ? found : [])
            {
                var derived = Node(extension);
                if (derived.Base is null && node.CanBeExtendedBy(derived))
                {
                    derived.Base = node;
                    node.Derived.Add(derived);
                    pending.Enqueue(derived);
                }
            }
        }
    }

    /// <summary>The place of a schema in its hierarchy; null for schemas without one.</summary>
    public HierarchyNode? Of(SchemaNode schema) => nodes[schema] is { IsAlone: false } node ? node : null;

    /// <summary>The closest schema from which all branches of a choice derive; null when they have none in common.</summary>
    /// <param name="branches">The branches.</param>
    /// <param name="all">Whether the branches must be all that derive from it.</param>
    public HierarchyNode? CommonBase(IReadOnlyList<SchemaNode> branches, bool all)
    {
        var members = new List<HierarchyNode>();
        foreach (var branch in branches)
        {
            if (branch.Target is not { } target || !branch.Usage.IsOnly("$ref") || Of(target) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        var common = members
            .FirstOrDefault()
            ?.WithBases()
            .FirstOrDefault(node => members.All(member => member.WithBases().Contains(node)));
        return common is null || all && common.Leaves().Except(members).Any() ? null : common;
    }

    private HierarchyNode Node(KeyValuePair<string, SchemaNode> component) =>
        nodes[component.Value] ??= new HierarchyNode(component.Key, component.Value, Discriminator(component.Value));

    private static Dictionary<SchemaNode, List<KeyValuePair<string, SchemaNode>>> Extensions(
        IReadOnlyList<KeyValuePair<string, SchemaNode>> components,
        SharedTypes shared
    )
    {
        var named = new HashSet<SchemaNode>(components.Select(component => component.Value));
        var extensions = new Dictionary<SchemaNode, List<KeyValuePair<string, SchemaNode>>>();
        foreach (var component in components.Where(component => CanBeObject(component.Value)))
        {
            foreach (var target in Parents(component.Value).Distinct())
            {
                if (
                    target is not null
                    && named.Contains(target)
                    && CanBeObject(target)
                    && shared.PartsOf(target) == shared.PartsOf(component.Value)
                )
                {
                    if (!extensions.TryGetValue(target, out var known))
                    {
                        extensions.Add(target, known = []);
                    }

                    known.Add(component);
                }
            }
        }

        return extensions;
    }

    // In OpenAPI 3.1 a schema can also extend another through its own $ref.
    private static IEnumerable<SchemaNode?> Parents(SchemaNode schema) =>
        schema.Target is { } target && !schema.Usage.IsOnly("$ref")
            ? schema.AllOf.Select(branch => branch.Target).Append(target)
            : schema.AllOf.Select(branch => branch.Target);

    private static DiscriminatorNode? Discriminator(SchemaNode schema) =>
        HierarchyNode
            .OwnParts(schema)
            .Select(part => part.Discriminator)
            .FirstOrDefault(discriminator => discriminator is { PropertyName.Length: > 0 });

    private static bool CanBeObject(SchemaNode schema) =>
        (schema.Types == JsonKinds.None || (schema.Types & JsonKinds.Object) != 0)
        && schema.Enum is null
        && schema.Items is null;
}
