using System.Collections.Generic;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>What bodies of operations use schemas for, where it decides what the schemas become.</summary>
internal sealed class SchemaUses
{
    /// <summary>The schemas of files in multipart bodies, which are part of no JSON.</summary>
    public HashSet<SchemaNode> Files { get; } = [];

    /// <summary>The schemas that a JSON body reaches.</summary>
    public HashSet<SchemaNode> Json { get; } = [];

    /// <summary>The schemas that a body of <c>PATCH</c> reaches, whose members are absent or null with different meanings.</summary>
    public HashSet<SchemaNode> Patches { get; } = [];

    /// <summary>The schemas that a JSON Merge Patch (RFC 7396) reaches outside of arrays: null removes any optional member.</summary>
    public HashSet<SchemaNode> MergePatches { get; } = [];

    /// <summary>The schemas of problem details (RFC 9457), which have extension members.</summary>
    public HashSet<SchemaNode> Problems { get; } = [];

    /// <summary>Adds a schema and everything that describes a part of its values.</summary>
    /// <param name="found">The schemas found so far.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="arrays">Whether the elements of arrays are parts.</param>
    public static void Reach(HashSet<SchemaNode> found, SchemaNode schema, bool arrays)
    {
        var open = new Stack<SchemaNode>([schema]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (found.Add(next))
            {
                foreach (var part in Parts(next, arrays))
                {
                    open.Push(part);
                }
            }
        }
    }

    private static IEnumerable<SchemaNode> Parts(SchemaNode schema, bool arrays)
    {
        foreach (var property in schema.Properties)
        {
            yield return property.Value;
        }

        foreach (var branches in new[] { schema.AllOf, schema.AnyOf, schema.OneOf })
        {
            foreach (var branch in branches)
            {
                yield return branch;
            }
        }

        var others = new[] { schema.Target, schema.AdditionalProperties, arrays ? schema.Items : null };
        foreach (var other in others)
        {
            if (other is not null)
            {
                yield return other;
            }
        }
    }
}
