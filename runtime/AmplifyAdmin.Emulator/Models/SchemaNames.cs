using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Emulator.Models;

/// <summary>What kind of type each name of a schema stands for.</summary>
internal sealed record SchemaNames(HashSet<string> Models, HashSet<string> NonModels, HashSet<string> Enums)
{
    /// <summary>A type as an outline names it: scalars by name, others by kind and name.</summary>
    public JsonNode Describe(string type) =>
        Models.Contains(type) ? new JsonObject { ["model"] = type }
        : NonModels.Contains(type) ? new JsonObject { ["nonModel"] = type }
        : Enums.Contains(type) ? new JsonObject { ["enum"] = type }
        : type;
}
