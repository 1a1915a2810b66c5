using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.References;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>An object of the document outside schemas, and where it stands; references to it have been followed.</summary>
internal readonly record struct ObjectNode(SpecDocument Document, JsonObject Members, JsonPointer Pointer)
{
    // A chain of references longer than this leads in a circle.
    private const int LongestChain = 32;

    /// <summary>The text of a member; null when it is absent or no text.</summary>
    public string? Text(string name) =>
        Members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The flag of a member; null when it is absent or no flag.</summary>
    public bool? Flag(string name) =>
        Members[name] is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    /// <summary>An object inside; null when there is none.</summary>
    public ObjectNode? Child(string name, LoweringContext context) =>
        Members.TryGetPropertyValue(name, out var node) ? Follow(Document, node, Pointer.Append(name), context) : null;

    /// <summary>The objects inside an object, by name.</summary>
    public IEnumerable<(string Name, ObjectNode Node)> Children(string name, LoweringContext context)
    {
        if (Members[name] is not JsonObject children)
        {
            yield break;
        }

        var pointer = Pointer.Append(name);
        foreach (var entry in children)
        {
            if (Follow(Document, entry.Value, pointer.Append(entry.Key), context) is { } child)
            {
                yield return (entry.Key, child);
            }
        }
    }

    /// <summary>The objects inside a list.</summary>
    public IEnumerable<ObjectNode> Elements(string name, LoweringContext context)
    {
        if (Members[name] is not JsonArray elements)
        {
            yield break;
        }

        var pointer = Pointer.Append(name);
        for (var index = 0; index < elements.Count; index++)
        {
            if (Follow(Document, elements[index], pointer.Append(index), context) is { } element)
            {
                yield return element;
            }
        }
    }

    /// <summary>The texts in a list.</summary>
    public IEnumerable<string> Texts(string name)
    {
        if (Members[name] is not JsonArray elements)
        {
            yield break;
        }

        foreach (var element in elements)
        {
            if (element is JsonValue value && value.TryGetValue(out string? text))
            {
                yield return text;
            }
        }
    }

    /// <summary>The object a node is or refers to; null, and reported, when the reference leads nowhere.</summary>
    public static ObjectNode? Follow(
        SpecDocument document,
        JsonNode? node,
        JsonPointer pointer,
        LoweringContext context
    )
    {
        var current = new ResolvedNode(document, node, pointer);
        for (var step = 0; step < LongestChain; step++)
        {
            if (current.Node is not JsonObject members)
            {
                return null;
            }

            if (members["$ref"] is not JsonValue value || !value.TryGetValue(out string? reference))
            {
                return new ObjectNode(current.Document, members, current.Pointer);
            }

            var place = current.Pointer.Append("$ref");
            var from = current.Document.Path;
            if (context.References.Resolve(reference!, from) is not { } target)
            {
                context.ReportMissing(from, place, reference!);
                return null;
            }

            current = target;
        }

        context.Report(LoweringDiagnostics.CircularReference, document.Path, pointer, pointer.ToString());
        return null;
    }
}
