using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Operations.Bodies;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Compatibility;

/// <summary>Compares how the fields of a form are written.</summary>
internal static class EncodingComparison
{
    /// <summary>Compares the fields that both versions have and one of them gives an encoding.</summary>
    public static void Compare(MediaTypeNode old, MediaTypeNode current, LoweringContext before, LoweringContext after)
    {
        foreach (var name in old.Encoding.Concat(current.Encoding).Select(encoding => encoding.Key).Distinct())
        {
            if (
                Find(old.Schema, name, before) is { } earlier
                && Find(current.Schema, name, after) is { } later
                && Text(old, name, earlier) is var from
                && Text(current, name, later) is var to
                && from != to
            )
            {
                DocumentNode place = Find(current.Encoding, name) is { } encoding ? encoding : current;
                after.ReportAtKey(BaselineDiagnostics.FieldEncoding, place, name, to, from);
            }
        }
    }

    /// <summary>How values of a style are written.</summary>
    public static string Style(string style, bool? explode, bool allowReserved) =>
        style + ((explode ?? style == "form") ? ", explode" : "") + (allowReserved ? ", allowReserved" : "");

    private static string Text(MediaTypeNode content, string name, SchemaView property)
    {
        var encoding = Find(content.Encoding, name);
        var contentType = MediaTypes.OfPart(encoding?.ContentType);
        var isJson = contentType is null
            ? encoding?.HasStyle != true && property.ValueKinds == JsonKinds.Object
            : MediaTypes.Kind(contentType) == Model.ContentKind.Json;
        return isJson
            ? contentType ?? "application/json"
            : Style(encoding?.Style ?? "form", encoding?.Explode, encoding?.AllowReserved == true)
                + (contentType is null ? "" : ", " + contentType);
    }

    private static SchemaView? Find(SchemaNode? schema, string name, LoweringContext context) =>
        schema is not null
        && context.Schemas.View(schema).Properties.Find(property => property.Name == name) is { } property
            ? context.Schemas.View(property.Schemas)
            : null;

    private static EncodingNode? Find(IReadOnlyList<KeyValuePair<string, EncodingNode>> encodings, string name) =>
        encodings.FirstOrDefault(encoding => encoding.Key == name).Value;
}
