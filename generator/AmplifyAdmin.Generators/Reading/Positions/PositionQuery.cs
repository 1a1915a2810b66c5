using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Positions;

/// <summary>The nodes a scan is made for, with all nodes around them: one that is not there is reported at the nearest that is.</summary>
internal sealed class PositionQuery
{
    private readonly HashSet<string> pointers = [];

    public PositionQuery(IEnumerable<JsonPointer> wanted)
    {
        foreach (var pointer in wanted.Where(pointer => pointer.Text.Length == 0 || pointer.Text[0] == '/'))
        {
            for (var current = pointer; pointers.Add(current.Text) && current.Text.Length > 0; )
            {
                current = current.Parent;
            }
        }
    }

    /// <summary>Where the nodes found so far stand.</summary>
    public Dictionary<string, NodeOffsets> Found { get; } = [];

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => pointers.Count == 0;

    /// <summary>Whether a node, or one inside it, is looked for.</summary>
    public bool Has(JsonPointer pointer) => pointers.Contains(pointer.Text);

    /// <summary>Keeps where a node stands; of two of one name the first counts, as in reading.</summary>
    public void Note(JsonPointer pointer, int key, int value)
    {
        if (!Found.ContainsKey(pointer.Text))
        {
            Found.Add(pointer.Text, new NodeOffsets(key, value));
        }
    }
}

/// <summary>Where a node stands, in UTF-16 code units.</summary>
/// <param name="Key">The beginning of its key; of itself when it has none.</param>
/// <param name="Value">The beginning of itself.</param>
internal readonly record struct NodeOffsets(int Key, int Value);
