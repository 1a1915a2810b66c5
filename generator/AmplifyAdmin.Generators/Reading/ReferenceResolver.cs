using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Follows references inside a document and to those of its parts that are items of the project; it opens nothing.</summary>
internal sealed class ReferenceResolver
{
    private readonly SpecDocument document;
    private readonly IReadOnlyList<SpecDocument> parts;

    public ReferenceResolver(SpecDocument document, IReadOnlyList<SpecDocument> parts)
    {
        this.document = document;
        this.parts = parts;
    }

    /// <summary>What a reference leads to; null when there is nothing.</summary>
    /// <param name="reference">The text of a <c>$ref</c>.</param>
    /// <param name="from">The file that the reference stands in.</param>
    public ResolvedNode? Resolve(string reference, string from)
    {
        var target = Target(reference, from);
        if (target is null)
        {
            return null;
        }

        var hash = reference.IndexOf('#');
        var fragment = hash < 0 ? "" : reference.Substring(hash + 1);
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            return AnchorFinder.Find(target, fragment);
        }

        var pointer = JsonPointer.FromReference("#" + fragment);
        return Walk(target.Root, pointer, out var node) ? new ResolvedNode(target, node, pointer) : null;
    }

    /// <summary>Whether a reference leads out of the files of the project.</summary>
    public bool IsExternal(string reference, string from) => Target(reference, from) is null;

    /// <summary>The end of a message that names what the reference may have meant.</summary>
    public string Suggest(string reference, string from)
    {
        if (Target(reference, from) is not { } target)
        {
            return "";
        }

        var pointer = JsonPointer.FromReference(reference);
        return Walk(target.Root, pointer.Parent, out var parent) && parent is JsonObject siblings
            ? Spelling.DidYouMean(pointer.Last, siblings.Select(entry => entry.Key))
            : "";
    }

    private SpecDocument? Target(string reference, string from)
    {
        var hash = reference.IndexOf('#');
        var file = hash < 0 ? reference : reference.Substring(0, hash);
        if (file.Length == 0)
        {
            return from == document.Path ? document : parts.FirstOrDefault(part => part.Path == from) ?? document;
        }

        var path = RelativePath.Combine(from, Uri.UnescapeDataString(file));
        return RelativePath.Same(document.Path, path)
            ? document
            : parts.FirstOrDefault(part => RelativePath.Same(part.Path, path));
    }

    private static bool Walk(JsonNode? root, JsonPointer pointer, out JsonNode? node)
    {
        node = root;
        foreach (var segment in pointer.Segments())
        {
            switch (node)
            {
                case JsonObject mapping when mapping.TryGetPropertyValue(segment, out var member):
                    node = member;
                    break;
                case JsonArray array
                    when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                        && index < array.Count:
                    node = array[index];
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}

/// <summary>What a reference leads to.</summary>
/// <param name="Document">The file it stands in.</param>
/// <param name="Node">The node.</param>
/// <param name="Pointer">Where in the file.</param>
internal sealed record ResolvedNode(SpecDocument Document, JsonNode? Node, JsonPointer Pointer);
