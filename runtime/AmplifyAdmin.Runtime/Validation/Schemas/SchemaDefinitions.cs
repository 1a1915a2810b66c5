using System;
using System.ComponentModel;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The schemas that several checks refer to, each read when the first check needs it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaDefinitions
{
    private readonly object gate = new();
    private readonly SchemaParser parser;

    /// <summary>Takes definitions.</summary>
    /// <param name="utf8">An object with the definitions under <c>$defs</c>.</param>
    public SchemaDefinitions(ReadOnlySpan<byte> utf8)
    {
        // Kept: references are followed later.
        var document = JsonDocument.Parse(utf8.ToArray(), SchemaEvaluator.DocumentOptions);
        parser = new SchemaParser(document.RootElement);
    }

    internal Schema Parse(JsonElement schema)
    {
        // A schema is known before it is filled, so no other thread may see it meanwhile.
        lock (gate)
        {
            return parser.Parse(schema);
        }
    }
}
