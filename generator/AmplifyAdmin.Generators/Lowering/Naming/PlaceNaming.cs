using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.References;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>Names a schema that is referred to from where it is, so that the name does not depend on who refers to it.</summary>
internal static class PlaceNaming
{
    /// <summary>The name; null when the place gives none.</summary>
    public static string? Of(SchemaNode schema, SpecDocument document)
    {
        var segments = schema.Pointer.Segments().ToList();
        var container = Container(segments);
        if (container >= 0 && container + 1 < segments.Count)
        {
            segments.RemoveRange(0, container + 1);
        }
        else if (ReferenceEquals(schema.Document, document))
        {
            return null;
        }
        else if (segments.Count == 0)
        {
            return PascalCase.From(RelativePath.Stem(schema.Document.Path));
        }

        var name = new StringBuilder();
        foreach (var segment in segments)
        {
            name.Append(Part(segment));
        }

        return name.Length == 0 ? null : name.ToString();
    }

    /// <summary>
    /// The name of a schema that a type takes over from another component, as from a branch of its <c>allOf</c>,
    /// so that it does not depend on which type is lowered first. Null when it is in the type's own component, or in none.
    /// </summary>
    public static string? OfInherited(SchemaNode schema, IReadOnlyList<SchemaNode> heirs, SpecDocument document) =>
        !AreAllAround(heirs, schema) && Component(schema) is { } home && heirs.Any(heir => Component(heir) != home)
            ? Of(schema, document)
            : null;

    private static bool AreAllAround(IReadOnlyList<SchemaNode> heirs, SchemaNode schema)
    {
        for (var index = 0; index < heirs.Count; index++)
        {
            if (!IsWithin(schema, heirs[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWithin(SchemaNode schema, SchemaNode outer) =>
        ReferenceEquals(schema.Document, outer.Document)
        && schema.Pointer.Text.StartsWith(outer.Pointer.Text, StringComparison.Ordinal);

    private static string? Component(SchemaNode schema)
    {
        var segments = schema.Pointer.Segments().ToList();
        var container = Container(segments);
        return container >= 0 && container + 1 < segments.Count
            ? schema.Document.Path + "#" + segments[container + 1]
            : null;
    }

    private static int Container(List<string> segments) =>
        segments.FindIndex(segment => segment is "schemas" or "definitions" or "$defs");

    private static string Part(string segment) =>
        segment switch
        {
            "properties" or "patternProperties" or "allOf" or "anyOf" or "oneOf" => "",
            "items" => "Item",
            "additionalProperties" => "Value",
            _ => segment.All(char.IsDigit) ? "" : PascalCase.From(segment),
        };
}
