using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading.Positions;

/// <summary>The nodes that a scan looks for, with all nodes that contain them: a missing node is reported at the nearest one that exists.</summary>
internal sealed class PositionQuery
{
    private readonly HashSet<string> pointers = [];

    public PositionQuery(IEnumerable<JsonPointer> wanted)
    {
        foreach (var pointer in wanted)
        {
            var isPlace = pointer.Text.Length == 0 || pointer.Text[0] == '/';
            for (var current = pointer; isPlace && pointers.Add(current.Text) && current.Text.Length > 0; )
            {
                current = current.Parent;
            }
        }
    }

    /// <summary>The positions of the nodes found so far.</summary>
    public Dictionary<string, NodeOffsets> Found { get; } = [];

    /// <summary>Whether no node is looked for.</summary>
    public bool IsEmpty => pointers.Count == 0;

    /// <summary>Whether a node, or one inside it, is looked for.</summary>
    public bool Has(JsonPointer pointer) => pointers.Contains(pointer.Text);

    /// <summary>Adds the position of a node. Of two members with the same name the first counts, as in reading.</summary>
    public void Note(JsonPointer pointer, int key, int value)
    {
        if (!Found.ContainsKey(pointer.Text))
        {
            Found.Add(pointer.Text, new NodeOffsets(key, value));
        }
    }
}

/// <summary>The position of a node, in UTF-16 code units.</summary>
/// <param name="Key">The start of its key, or of the node when it has none.</param>
/// <param name="Value">The start of the node.</param>
internal sealed record NodeOffsets(int Key, int Value);
