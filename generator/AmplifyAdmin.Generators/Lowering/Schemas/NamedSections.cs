using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading;

namespace AmplifyAdmin.Generators.Lowering.Schemas;

/// <summary>Numbers a document's named schemas: each is a section of the document that can be edited by itself.</summary>
internal sealed class NamedSections
{
    private readonly SpecDocument document;
    private readonly Dictionary<string, int> numbers = [];

    public NamedSections(SpecDocument document)
    {
        this.document = document;
        (Container, Place) = Find(document);
        foreach (var entry in Container ?? [])
        {
            numbers.Add(Place.Append(entry.Key).Text, numbers.Count + 1);
        }
    }

    /// <summary>The object that holds the named schemas; null when there is none.</summary>
    public JsonObject? Container { get; }

    /// <summary>Where it stands.</summary>
    public JsonPointer Place { get; }

    /// <summary>The section that a place lies in, from 1; 0 when it lies in none.</summary>
    public int Of(SpecDocument file, JsonPointer pointer)
    {
        var text = pointer.Text;
        var start = Place.Text.Length + 1;
        if (
            !ReferenceEquals(file, document)
            || text.Length < start
            || text[start - 1] != '/'
            || !text.StartsWith(Place.Text, StringComparison.Ordinal)
        )
        {
            return 0;
        }

        var end = text.IndexOf('/', start);
        return numbers.TryGetValue(end < 0 ? text : text.Substring(0, end), out var number) ? number : 0;
    }

    private static (JsonObject? Container, JsonPointer Place) Find(SpecDocument document)
    {
        var root = document.Root;
        return document.Dialect == Dialect.Swagger20
            ? (root["definitions"] as JsonObject, JsonPointer.Root.Append("definitions"))
            : (
                (root["components"] as JsonObject)?["schemas"] as JsonObject,
                JsonPointer.Root.Append("components").Append("schemas")
            );
    }
}
