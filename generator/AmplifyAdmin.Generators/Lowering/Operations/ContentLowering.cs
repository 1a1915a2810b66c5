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

    private static readonly string[] StyleKeywords = ["style", "explode", "allowReserved"];

    private readonly LoweringContext context;

    public ContentLowering(LoweringContext context)
    {
        this.context = context;
    }

    /// <summary>The media types of a body, the one to use first.</summary>
    /// <param name="body">The request body or response.</param>
    /// <param name="name">The name of the type that an inline schema may become.</param>
    public EquatableArray<ContentModel> Lower(ObjectNode body, string name)
    {
        var contents = body.Children("content", context)
            .Select(entry => Lower(entry.Name, entry.Node, name))
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
    public EquatableArray<ContentModel> LowerRequest(ObjectNode body, string name) =>
        Lower(body, name)
            .Select(content =>
                content.Kind is ContentKind.EventStream or ContentKind.JsonLines
                    ? Stream(content.MediaType, ContentKind.Binary)
                    : content
            )
            .ToEquatableArray();

    private ContentModel Lower(string mediaType, ObjectNode node, string name)
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
            _ => Typed(mediaType, kind, Schema(node, "schema"), name),
        };
    }

    private bool IsNotation(ObjectNode node) =>
        Schema(node, "schema") is { } schema
        && context.Schemas.View(schema) is { HasStatedKinds: true } view
        && (view.Kinds & JsonKinds.String) == JsonKinds.None;

    private static ContentModel Stream(string mediaType, ContentKind kind) =>
        new(mediaType, kind, TypeName.Framework("IO::Stream"), null, [], null, false);

    private ContentModel Form(string mediaType, ContentKind kind, ObjectNode node, string name)
    {
        if (
            Schema(node, "schema") is not { } schema
            || context.Schemas.Lower(schema, name) is not { Shape: NamedShape named } value
        )
        {
            // Without declared fields there is nothing to write field by field.
            return Stream(mediaType, ContentKind.Binary);
        }

        // A form has no way to say null.
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

    // A stream of events is described by one of them: itemSchema (3.2), the elements of an array, or the schema itself.
    private SchemaNode? Item(ObjectNode node) =>
        Schema(node, "itemSchema")
        ?? (Schema(node, "schema") is { } schema ? context.Schemas.View(schema).Items ?? schema : null);

    private SchemaNode? Schema(ObjectNode node, string keyword) =>
        node.Members.ContainsKey(keyword)
            ? context.Schemas.Read(node.Document, node.Members[keyword], node.Pointer.Append(keyword))
            : null;

    // Of several the first is sent; a range is no media type to send.
    private static string? ContentType(string? text)
    {
        var first = text?.Split(',')[0].Trim();
        return first is null or "" || first.IndexOf('*') >= 0 ? null : first;
    }

    private EquatableArray<PartEncodingModel> Encodings(ObjectNode node) =>
        node.Children("encoding", context)
            .Select(entry =>
            {
                var style = ParameterStyles.Style(entry.Node.Text("style"), null, ParameterLocation.Query);
                return new PartEncodingModel(
                    entry.Name,
                    ContentType(entry.Node.Text("contentType")),
                    style,
                    entry.Node.Flag("explode") ?? ParameterStyles.ExplodesByDefault(style, null),
                    entry.Node.Flag("allowReserved") == true,
                    StyleKeywords.Any(entry.Node.Members.ContainsKey)
                );
            })
            .ToEquatableArray();
}
