using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Schemas;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers the media types of a body.</summary>
internal sealed class ContentLowering
{
    private static readonly ValueModel Text = new(ScalarLowering.Of(ScalarKind.String), false, ConstraintsModel.None);

    private readonly LoweringContext context;

    public ContentLowering(LoweringContext context)
    {
        this.context = context;
    }

    /// <summary>The media types of a body, in order of preference.</summary>
    /// <param name="body">The request body or response.</param>
    /// <param name="name">The name of the type that an inline schema can become.</param>
    public EquatableArray<ContentModel> Lower(BodyNode body, string name)
    {
        var contents = body
            .Content.Select(entry => Lower(entry.Key, entry.Value, name))
            .OrderBy(content => MediaTypes.Rank(content.Kind))
            .ToEquatableArray();
        if (contents.Count > 0 && contents[0] is { Kind: ContentKind.Binary, IsNotation: true } unread)
        {
            context.ReportAtKey(
                LoweringDiagnostics.UnsupportedMediaType,
                body.Pointer.Append("content").Append(unread.MediaType),
                unread.MediaType
            );
        }

        return contents;
    }

    /// <summary>The media types of a request's body; a sequence of values is sent as the stream that holds it.</summary>
    public EquatableArray<ContentModel> LowerRequest(BodyNode body, string name) =>
        Lower(body, name)
            .Select(content =>
                content.Kind is ContentKind.EventStream or ContentKind.JsonLines
                    ? Stream(content.MediaType, ContentKind.Binary)
                    : content
            )
            .ToEquatableArray();

    private ContentModel Lower(string mediaType, MediaTypeNode node, string name)
    {
        var kind = MediaTypes.Kind(mediaType);
        return kind switch
        {
            ContentKind.Binary => Stream(mediaType, kind) with { IsNotation = IsNotation(node) },
            ContentKind.Text => new ContentModel(mediaType, kind, Text.Type, Text, [], null, false)
            {
                IsNotation = IsNotation(node),
            },
            ContentKind.EventStream or ContentKind.JsonLines => Typed(mediaType, kind, Item(node), name + "Item"),
            ContentKind.FormUrlEncoded or ContentKind.Multipart => Form(mediaType, kind, node, name),
            _ => Typed(mediaType, kind, node.Schema, name),
        };
    }

    private bool IsNotation(MediaTypeNode node) =>
        node.Schema is { } schema
        && context.Schemas.View(schema) is { HasStatedKinds: true } view
        && (view.Kinds & JsonKinds.String) == JsonKinds.None;

    private static ContentModel Stream(string mediaType, ContentKind kind) =>
        new(mediaType, kind, TypeName.Framework("IO::Stream"), null, [], null, false);

    private ContentModel Form(string mediaType, ContentKind kind, MediaTypeNode node, string name)
    {
        if (
            node.Schema is not { } schema
            || context.Schemas.Lower(schema, name) is not { Shape: NamedShape named } value
        )
        {
            // Without declared fields the body cannot be written field by field.
            return Stream(mediaType, ContentKind.Binary);
        }

        // A form cannot express null.
        return new ContentModel(
            mediaType,
            kind,
            named.Type,
            value with
            {
                Nullable = false,
            },
            [],
            named.Json.Converter,
            false
        )
        {
            Encodings = Encodings(node),
        };
    }

    private ContentModel Typed(string mediaType, ContentKind kind, SchemaNode? schema, string name)
    {
        var value = schema is null ? ShapeTypes.AnyValue : context.Schemas.Lower(schema, name);
        if (value is { Nullable: false, Shape: NamedShape named })
        {
            return new ContentModel(mediaType, kind, value.Type, value, [], named.Json.Converter, false);
        }

        var converter = context.TypeNames.Reserve(name + "JsonConverter");
        return new ContentModel(mediaType, kind, value.Type, value, [], TypeName.Of(converter), true);
    }

    // The schema of one event: itemSchema (3.2), the elements of an array, or the schema itself.
    private SchemaNode? Item(MediaTypeNode node) =>
        node.ItemSchema ?? (node.Schema is { } schema ? context.Schemas.View(schema).Items ?? schema : null);

    // Only the first of several is sent. A range cannot be sent.
    private static string? ContentType(string? text)
    {
        var first = text?.Split(',')[0].Trim();
        return first is null or "" || first.IndexOf('*') >= 0 ? null : first;
    }

    private static EquatableArray<PartEncodingModel> Encodings(MediaTypeNode node) =>
        node
            .Encoding.Select(entry =>
            {
                var style = ParameterStyles.Style(entry.Value.Style, ParameterLocation.Query);
                return new PartEncodingModel(
                    entry.Key,
                    ContentType(entry.Value.ContentType),
                    style,
                    entry.Value.Explode ?? ParameterStyles.ExplodesByDefault(style),
                    entry.Value.AllowReserved == true,
                    entry.Value.HasStyle
                );
            })
            .ToEquatableArray();
}
