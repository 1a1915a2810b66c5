using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Operations.Parameters;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Lowering.Schemas.Types;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations.Bodies;

/// <summary>Lowers the media types of a body.</summary>
internal sealed class ContentLowering
{
    private static readonly ValueModel Text = new(ScalarLowering.Of(ScalarKind.String), false, ConstraintsModel.None);

    private static readonly TypeName File = ScalarLowering.Of(ScalarKind.File).Type;

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

    /// <summary>The media types of a request's body. JSON lines are sent item by item, and events as the stream that has them.</summary>
    public EquatableArray<ContentModel> LowerRequest(BodyNode body, string name)
    {
        var contents = Lower(body, name)
            .Select(content =>
                content.Kind switch
                {
                    ContentKind.EventStream => Stream(content.MediaType, ContentKind.Binary),
                    ContentKind.JsonLines => Items(content),
                    _ => content,
                }
            )
            .ToList();
        var binary = contents.FindAll(content => content is { Kind: ContentKind.Binary, IsNotation: false });

        // The caller chooses among several media types, which a file can name.
        var isFile = binary.Count > 1 || binary.Exists(content => content.MediaType.IndexOf('*') >= 0);
        return contents
            .Select(content =>
                isFile && content.Kind == ContentKind.Binary ? content with { Type = File, IsFile = true } : content
            )
            .ToEquatableArray();
    }

    private static ContentModel Items(ContentModel content) =>
        content with
        {
            Type = TypeName.Generic("Collections::IAsyncEnumerable", content.Type),
            Value = null,
            Item = content.Value,
        };

    private ContentModel Lower(string mediaType, MediaTypeNode node, string name)
    {
        var kind = BinaryContent.IsFile(node.Schema, mediaType, context)
            ? ContentKind.Binary
            : MediaTypes.Kind(mediaType);
        if (kind == ContentKind.FormUrlEncoded && BinaryContent.HasFile(node.Schema, context))
        {
            (mediaType, kind) = ("multipart/form-data", ContentKind.Multipart);
        }

        ReportUnsupported(mediaType, node, kind);
        return kind switch
        {
            ContentKind.Binary => Stream(mediaType, kind) with { IsNotation = IsNotation(node) },
            ContentKind.Text => new ContentModel(mediaType, kind, Text.Type, Text, null, false)
            {
                IsNotation = IsNotation(node),
            },
            ContentKind.EventStream or ContentKind.JsonLines => Sequence(mediaType, kind, Item(node), name + "Item"),
            ContentKind.FormUrlEncoded or ContentKind.Multipart => Form(mediaType, kind, node, name),
            _ => Typed(mediaType, kind, node.Schema, name),
        };
    }

    private bool IsNotation(MediaTypeNode node) =>
        node.Schema is { } schema
        && context.Schemas.View(schema) is { HasStatedKinds: true } view
        && (view.Kinds & JsonKinds.String) == JsonKinds.None;

    private static ContentModel Stream(string mediaType, ContentKind kind) =>
        new(mediaType, kind, TypeName.Framework("IO::Stream"), null, null, false);

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
            named.Json.Converter,
            false
        )
        {
            Encodings = Encodings(node),
        };
    }

    // Text in a stream is not JSON: no quotation marks, no escapes. Text that is said to be JSON has a schema for that.
    private ContentModel Sequence(string mediaType, ContentKind kind, SchemaNode? item, string name) =>
        item is not null
        && context.Schemas.Lower(item, name) is { Nullable: false, Shape: ScalarShape { Kind: ScalarKind.String } } text
            ? new ContentModel(
                mediaType,
                kind,
                text.Type,
                text,
                TypeName.Framework("Emitted::TextItemConverter"),
                false
            )
            : Typed(mediaType, kind, item, name);

    private ContentModel Typed(string mediaType, ContentKind kind, SchemaNode? schema, string name)
    {
        var value = schema is null ? ShapeTypes.AnyValue : context.Schemas.Lower(schema, name);
        if (value is { Nullable: false, Shape: NamedShape named })
        {
            return new ContentModel(mediaType, kind, value.Type, value, named.Json.Converter, false);
        }

        var converter = context.TypeNames.Reserve(name + "JsonConverter");
        return new ContentModel(mediaType, kind, value.Type, value, TypeName.Of(converter), true);
    }

    private void ReportUnsupported(string mediaType, MediaTypeNode node, ContentKind kind)
    {
        if (node.ItemSchema is { } item && kind is not (ContentKind.EventStream or ContentKind.JsonLines))
        {
            context.Report(
                LoweringDiagnostics.UnsupportedConstruct,
                item,
                $"'itemSchema' for the media type '{mediaType}'",
                "items are read one by one from text/event-stream and JSON lines only"
            );
        }

        foreach (var part in node.Encoding.Where(part => part.Value.Headers.Count > 0))
        {
            context.Report(
                LoweringDiagnostics.UnsupportedConstruct,
                part.Value.Document.Path,
                part.Value.Pointer.Append("headers"),
                "'headers' of an encoding",
                "a part has the headers Content-Type and Content-Disposition"
            );
        }

        if ((node.PrefixEncoding.Count > 0 ? node.PrefixEncoding[0] : node.ItemEncoding) is { } encoding)
        {
            context.Report(
                LoweringDiagnostics.UnsupportedConstruct,
                encoding,
                "A multipart body of parts without names",
                "describe named parts with 'properties' and 'encoding'"
            );
        }
    }

    // The schema of one event: itemSchema (3.2), the elements of an array, or the schema itself.
    private SchemaNode? Item(MediaTypeNode node) =>
        node.ItemSchema is { } item ? EventData(item, IsEventField) ?? item
        : node.Schema is { } schema ? context.Schemas.View(schema).Items ?? EventData(schema, IsSseItemMember) ?? schema
        : null;

    // OpenAPI 3.2 describes a whole event. Its data is JSON of another schema, or the property's own.
    private SchemaNode? EventData(SchemaNode item, System.Predicate<string> isField)
    {
        var properties = context.Schemas.View(item).Properties;
        return
            properties.Count > 1
            && properties.Find(property => property.Name == "data")?.Schemas[0] is { } data
            && properties.TrueForAll(property => isField(property.Name))
            ? data.ContentSchema ?? data
            : null;
    }

    private static bool IsEventField(string name) => name is "data" or "event" or "id" or "retry" or "comment";

    // ASP.NET Core 10 describes events by the members of System.Net.ServerSentEvents.SseItem<T>.
    private static bool IsSseItemMember(string name) =>
        name is "data" or "eventType" or "eventId" or "reconnectionInterval";

    private static EquatableArray<PartEncodingModel> Encodings(MediaTypeNode node) =>
        node
            .Encoding.Select(entry =>
            {
                var style = ParameterStyles.Style(entry.Value.Style, ParameterLocation.Query);
                return new PartEncodingModel(
                    entry.Key,
                    MediaTypes.OfPart(entry.Value.ContentType),
                    style,
                    entry.Value.Explode ?? ParameterStyles.ExplodesByDefault(style),
                    entry.Value.AllowReserved == true,
                    entry.Value.HasStyle
                );
            })
            .ToEquatableArray();
}
