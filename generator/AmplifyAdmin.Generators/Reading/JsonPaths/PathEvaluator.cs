using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>Evaluates a query on a document.</summary>
internal sealed class PathEvaluator
{
    // A query with several '..' can visit a node as often as the document has nodes.
    private const int MostVisits = 5_000_000;

    private readonly PathNode root;
    private readonly ConditionEvaluator conditions;
    private readonly CancellationToken cancellation;
    private int visits;

    public PathEvaluator(JsonNode? root, CancellationToken cancellation)
    {
        this.root = PathNode.Root(root);
        this.cancellation = cancellation;
        conditions = new ConditionEvaluator(this);
    }

    /// <summary>The nodes that a query from the root selects.</summary>
    public IReadOnlyList<PathNode> Select(PathQuery query) => Select(query, root);

    /// <summary>The nodes that a query selects, from a node or from the root.</summary>
    public IReadOnlyList<PathNode> Select(PathQuery query, PathNode current)
    {
        IReadOnlyList<PathNode> nodes = [query.FromRoot ? root : current];
        foreach (var segment in query.Segments)
        {
            var selected = new List<PathNode>();
            foreach (var node in nodes)
            {
                Apply(segment, node, selected);
            }

            nodes = selected;
        }

        return nodes;
    }

    /// <summary>Counts the visit of a node.</summary>
    public void Visit()
    {
        cancellation.ThrowIfCancellationRequested();
        if (++visits > MostVisits)
        {
            throw new JsonPathException("it visits too many nodes of this document; make the query more specific");
        }
    }

    private void Apply(PathSegment segment, PathNode node, List<PathNode> selected)
    {
        foreach (var selector in segment.Selectors)
        {
            Apply(selector, node, selected);
        }

        if (segment.Descends)
        {
            foreach (var child in Children(node))
            {
                Apply(segment, child, selected);
            }
        }
    }

    private void Apply(PathSelector selector, PathNode node, List<PathNode> selected)
    {
        Visit();
        switch (selector)
        {
            case NameSelector { Name: var name }
                when node.Value is JsonObject members && members.TryGetPropertyValue(name, out var value):
                selected.Add(node.Member(name, value));
                break;
            case IndexSelector { Index: var index } when node.Value is JsonArray elements:
                var at = index < 0 ? index + elements.Count : index;
                if (at >= 0 && at < elements.Count)
                {
                    selected.Add(node.Element((int)at, elements[(int)at]));
                }

                break;
            case SliceSelector slice when node.Value is JsonArray elements:
                Slice(slice, node, elements, selected);
                break;
            case WildcardSelector:
                selected.AddRange(Children(node));
                break;
            case FilterSelector filter:
                foreach (var child in Children(node))
                {
                    if (conditions.Holds(filter.Condition, child))
                    {
                        selected.Add(child);
                    }
                }

                break;
        }
    }

    private IEnumerable<PathNode> Children(PathNode node)
    {
        if (node.Value is JsonObject members)
        {
            foreach (var member in members)
            {
                Visit();
                yield return node.Member(member.Key, member.Value);
            }
        }
        else if (node.Value is JsonArray elements)
        {
            for (var index = 0; index < elements.Count; index++)
            {
                Visit();
                yield return node.Element(index, elements[index]);
            }
        }
    }

    private void Slice(SliceSelector slice, PathNode node, JsonArray elements, List<PathNode> selected)
    {
        var (count, step) = ((long)elements.Count, slice.Step);
        var start = Bound(slice.Start ?? (step > 0 ? 0 : count - 1));
        var end = slice.End is { } stated ? Bound(stated) : (step > 0 ? count : -1);
        for (var index = start; step > 0 ? index < end : step < 0 && index > end; index += step)
        {
            Visit();
            selected.Add(node.Element((int)index, elements[(int)index]));
        }

        long Bound(long index)
        {
            var at = index < 0 ? index + count : index;
            return step > 0 ? Math.Min(Math.Max(at, 0), count) : Math.Min(Math.Max(at, -1), count - 1);
        }
    }
}
