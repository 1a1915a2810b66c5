using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations.Bodies;

/// <summary>Finds bodies, and parts of multipart bodies, that are files: bytes as they are, whatever the media type.</summary>
internal static class BinaryContent
{
    /// <summary>
    /// Whether a body is a file: of <c>format: binary</c>, with nothing but a <c>contentMediaType</c> (3.1), or of a
    /// range of media types without a description.
    /// </summary>
    public static bool IsFile(SchemaNode? schema, string mediaType, LoweringContext context)
    {
        var isRange = mediaType.IndexOf('*') >= 0;
        return schema is null ? isRange : IsFile(context.Schemas.View(schema), isRange, isPart: false);
    }

    /// <summary>Whether a form has a file, so that it has to be multipart.</summary>
    public static bool HasFile(SchemaNode? form, LoweringContext context) =>
        form is not null
        && context
            .Schemas.View(form)
            .Properties.SelectMany(property => property.Schemas)
            .Any(property => context.Uses.Files.Contains(context.Schemas.View(property).Items ?? property));

    /// <summary>The schemas of the files in a form.</summary>
    public static IEnumerable<SchemaNode> Parts(SchemaNode body, bool mayBeUntyped, LoweringContext context) =>
        context
            .Schemas.View(body)
            .Properties.SelectMany(property => property.Schemas)
            .Select(property => context.Schemas.View(property).Items ?? property)
            .Where(part => IsFile(context.Schemas.View(part), mayBeUntyped, isPart: true));

    // OpenAPI 3.1 sends what has no type as application/octet-stream.
    private static bool IsFile(SchemaView view, bool mayBeUntyped, bool isPart) =>
        view.HasStatedKinds
            ? view.ValueKinds == JsonKinds.String
                && (view.Format == "binary" || isPart && view.Any(part => IsBinary(part.ContentMediaType)))
                && !IsEncoded(view)
            : view.Choices.Count == 0
                && (view.Any(part => part.ContentMediaType is not null) || mayBeUntyped && view.Parts.All(IsEmpty))
                && !IsEncoded(view);

    private static bool IsEncoded(SchemaView view) =>
        view.Any(part => part.ContentEncoding is not null || part.ContentSchema is not null);

    private static bool IsEmpty(SchemaNode schema) => schema.Ref is not null || SchemaKeywords.AssertsNothing(schema);

    private static bool IsBinary(string? mediaType) =>
        mediaType is not null && MediaTypes.Kind(mediaType) == ContentKind.Binary;
}
