using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>
/// The schemas that written schemas refer to, each once, so that text grows with the document and not with the number of
/// ways through it.
/// </summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<SchemaNode, string> names = [];
    private readonly HashSet<string> taken = [];
    private readonly Queue<(SchemaNode Schema, string Name)> unwritten = [];

    /// <summary>The name of a schema among the definitions; it is written later.</summary>
    public string NameOf(SchemaNode schema)
    {
        if (!names.TryGetValue(schema, out var name))
        {
            name = Unique(schema.Pointer.Text);
            names.Add(schema, name);
            unwritten.Enqueue((schema, name));
        }

        return name;
    }

    /// <summary>Writes the schemas that were referred to, and those they refer to.</summary>
    public JsonObject Write(SchemaWriter writer)
    {
        var definitions = new JsonObject();
        while (unwritten.Count > 0)
        {
            var (schema, name) = unwritten.Dequeue();
            definitions[name] = writer.Write(schema);
        }

        return definitions;
    }

    /// <summary>Writes the schemas that the checks of a document refer to.</summary>
    public EquatableArray<SchemaDefinitionModel> Complete(LoweringContext context) =>
        Write(new SchemaWriter(context, this))
            .Select(definition => new SchemaDefinitionModel(definition.Key, definition.Value?.ToJsonString() ?? "true"))
            .ToEquatableArray();

    // References are JSON pointers in URIs: letters and digits need no escape in either.
    private string Unique(string pointer)
    {
        var last = pointer.Substring(pointer.LastIndexOf('/') + 1);
        var stem = new string(last.Select(letter => IsPlain(letter) ? letter : '_').ToArray());
        var name = stem;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = stem + "_" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static bool IsPlain(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
