using System.Linq;
using System.Text;
using AmplifyAdmin.Generators.Reading;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>Names a schema that is referred to from where it stands, so that the name does not depend on who refers to it.</summary>
internal static class PlaceNaming
{
    /// <summary>The name; null when the place gives none.</summary>
    public static string? Of(SchemaNode schema, SpecDocument document)
    {
        var segments = schema.Pointer.Segments().ToList();
        var container = segments.FindIndex(segment => segment is "schemas" or "definitions" or "$defs");
        if (container >= 0 && container + 1 < segments.Count)
        {
            segments.RemoveRange(0, container + 1);
        }
        else if (ReferenceEquals(schema.Document, document) || segments.Count == 0)
        {
            return null;
        }

        var name = new StringBuilder();
        foreach (var segment in segments)
        {
            name.Append(Part(segment));
        }

        return name.Length == 0 ? null : name.ToString();
    }

    private static string Part(string segment) =>
        segment switch
        {
            "properties" or "patternProperties" or "allOf" or "anyOf" or "oneOf" => "",
            "items" => "Item",
            "additionalProperties" => "Value",
            _ => segment.All(char.IsDigit) ? "" : PascalCase.From(segment),
        };
}
