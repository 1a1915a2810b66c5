using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.References;

/// <summary>Follows references inside a document and to those of its parts that are items of the project; it opens nothing.</summary>
internal sealed class ReferenceResolver
{
    private readonly Dictionary<string, SpecDocument> files = [];
    private readonly Dictionary<SpecDocument, NamedSchemas> names = [];
    private readonly Dictionary<(string Reference, SpecDocument From), ResolvedNode?> resolved = [];

    public ReferenceResolver(SpecDocument document, IReadOnlyList<SpecDocument> parts)
    {
        foreach (var file in parts.Prepend(document))
        {
            var path = RelativePath.Normalize(file.Path);
            if (!files.ContainsKey(path))
            {
                files.Add(path, file);
            }
        }
    }

    /// <summary>The target of a reference; null when it was not found.</summary>
    /// <param name="reference">The text of a <c>$ref</c>.</param>
    /// <param name="from">The file that contains the reference.</param>
    public ResolvedNode? Resolve(string reference, SpecDocument from)
    {
        if (!resolved.TryGetValue((reference, from), out var node))
        {
            node = ResolveNew(reference, from);
            resolved.Add((reference, from), node);
        }

        return node;
    }

    private ResolvedNode? ResolveNew(string reference, SpecDocument from)
    {
        if (Target(reference, from) is not { } target)
        {
            return null;
        }

        var pointer = JsonPointer.FromReference(reference);
        if (IsAnchor(pointer))
        {
            return NamesOf(target.Document).ByAnchor(pointer.Text);
        }

        return Walk(target.Node, pointer, out var node)
            ? new ResolvedNode(target.Document, node, new JsonPointer(target.Pointer.Text + pointer.Text))
            : null;
    }

    /// <summary>Whether a reference refers to a file outside the project.</summary>
    public bool IsExternal(string reference, SpecDocument from) => Target(reference, from) is null;

    /// <summary>The end of a message that suggests a similar reference.</summary>
    public string Suggest(string reference, SpecDocument from)
    {
        if (Target(reference, from) is not { } target)
        {
            return "";
        }

        var pointer = JsonPointer.FromReference(reference);
        if (IsAnchor(pointer))
        {
            return Spelling.DidYouMean(pointer.Text, NamesOf(target.Document).Anchors);
        }

        // Any segment can be misspelled. The first one that does not exist is compared.
        var node = target.Node;
        foreach (var segment in pointer.Segments())
        {
            if (!Step(node, segment, out var next))
            {
                return node is JsonObject members
                    ? Spelling.DidYouMean(segment, members.Select(member => member.Key))
                    : "";
            }

            node = next;
        }

        return "";
    }

    // The root that the part of a reference before '#' identifies: this file, a part, or a schema with that $id.
    private ResolvedNode? Target(string reference, SpecDocument from)
    {
        var hash = reference.IndexOf('#');
        var name = hash < 0 ? reference : reference.Substring(0, hash);
        if (name.Length == 0)
        {
            return Whole(from);
        }

        if (BySelf(name, from) is { } named)
        {
            return Whole(named);
        }

        return files.TryGetValue(RelativePath.Combine(from.Path, Uri.UnescapeDataString(name)), out var file)
            ? Whole(file)
            : NamesOf(from).ById(name);
    }

    // OpenAPI 3.2: the address of a document, against which its references are resolved, is stated in the document.
    private SpecDocument? BySelf(string name, SpecDocument from) =>
        Self(from) is { } found && Uri.TryCreate(found, name, out var address)
            ? files.Values.FirstOrDefault(file => Self(file) == address)
            : null;

    private static Uri? Self(SpecDocument file) =>
        file.Root["$self"] is JsonValue value
        && value.TryGetValue(out string? text)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : null;

    private NamedSchemas NamesOf(SpecDocument file)
    {
        if (!names.TryGetValue(file, out var found))
        {
            found = new NamedSchemas(file);
            names.Add(file, found);
        }

        return found;
    }

    private static ResolvedNode Whole(SpecDocument file) => new(file, file.Root, JsonPointer.Root);

    private static bool IsAnchor(JsonPointer pointer) => pointer.Text.Length > 0 && pointer.Text[0] != '/';

    private static bool Walk(JsonNode? root, JsonPointer pointer, out JsonNode? node)
    {
        node = root;
        foreach (var segment in pointer.Segments())
        {
            if (!Step(node, segment, out node))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Step(JsonNode? node, string segment, out JsonNode? next)
    {
        next = null;
        switch (node)
        {
            case JsonObject members:
                return members.TryGetPropertyValue(segment, out next);
            case JsonArray array
                when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < array.Count:
                next = array[index];
                return true;
            default:
                return false;
        }
    }
}
