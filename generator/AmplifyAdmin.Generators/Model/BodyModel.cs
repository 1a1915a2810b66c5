using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>A request body.</summary>
/// <param name="Name">The C# parameter.</param>
/// <param name="Required">Whether it must be sent.</param>
/// <param name="Contents">The media types it can be sent as; the first is the client's method, others are overloads.</param>
internal sealed record RequestBodyModel(
    Identifier Name,
    bool Required,
    EquatableArray<ContentModel> Contents,
    DocumentationModel Documentation
)
{
    /// <summary>The value as a method takes it, in its first media type: an optional body can be null. Null for raw streams.</summary>
    public ValueModel? Argument =>
        Contents[0].Value is { } value && !Required ? value with { Nullable = true } : Contents[0].Value;

    /// <summary>The C# type of that value.</summary>
    public TypeName Type =>
        Contents[0].Kind == ContentKind.Binary ? Optional(Contents[0].Type)
        : Argument is { } argument ? argument.Type
        : Optional(Contents[0].Type);

    private TypeName Optional(TypeName type) => Required ? type : type.AsNullable();
}

/// <summary>One media type of a body.</summary>
/// <param name="MediaType">The media type as the document writes it.</param>
/// <param name="Kind">How the body is carried.</param>
/// <param name="Type">The C# type of the whole body, or of one item of a sequence.</param>
/// <param name="Value">The value's shape and constraints; null for raw streams.</param>
/// <param name="Converter">The JSON converter's class: the emitted type's own, or one emitted with the operation when the shape is not an emitted type.</param>
/// <param name="ConverterIsOwn">Whether that class is emitted with the operation.</param>
internal sealed record ContentModel(
    string MediaType,
    ContentKind Kind,
    TypeName Type,
    ValueModel? Value,
    TypeName? Converter,
    bool ConverterIsOwn
)
{
    /// <summary>One item of a body that is sent item by item; null for other bodies.</summary>
    public ValueModel? Item { get; init; }

    /// <summary>What the converter reads and writes: the body or one item of it; null for raw streams.</summary>
    public ValueModel? Converted => Item ?? Value;

    /// <summary>Whether it is but another notation of what JSON says: XML, or text of what is not text.</summary>
    public bool IsNotation { get; init; }

    /// <summary>Whether the body is a file whose media type the caller chooses.</summary>
    public bool IsFile { get; init; }

    /// <summary>What the document says on how single fields are written.</summary>
    public EquatableArray<PartEncodingModel> Encodings { get; init; } = [];
}

/// <summary>What the document says on how one field of a form is written.</summary>
/// <param name="HasStyle">Whether it says anything of style, which sets the media type aside.</param>
internal sealed record PartEncodingModel(
    string Name,
    string? ContentType,
    ParameterStyle Style,
    bool Explode,
    bool AllowReserved,
    bool HasStyle
);

/// <summary>How a body is carried.</summary>
internal enum ContentKind
{
    Json,
    FormUrlEncoded,
    Multipart,
    Text,
    Binary,

    /// <summary>Server-sent events.</summary>
    EventStream,

    /// <summary>JSON values, one a line or as a JSON text sequence.</summary>
    JsonLines,
}

/// <summary>How a form or a multipart body is written.</summary>
/// <param name="Content">The media type of the body.</param>
/// <param name="Parts">The fields.</param>
/// <param name="HasOtherParts">Whether it can have fields beyond its parts: those of a choice between schemas, or members not declared.</param>
internal sealed record FormModel(ContentModel Content, EquatableArray<PartModel> Parts, bool HasOtherParts);

/// <summary>One field of a form or a multipart body.</summary>
/// <param name="Member">The member of the body's record.</param>
/// <param name="ContentType">The part's media type, or null for the default.</param>
/// <param name="AsJson">Whether it is written as JSON text.</param>
internal sealed record PartModel(
    MemberModel Member,
    bool IsFile,
    bool IsFileList,
    string? ContentType,
    ParameterStyle Style,
    bool Explode,
    bool AllowReserved,
    bool AsJson
)
{
    /// <summary>The value as the form takes it: a field that is null is left out.</summary>
    public ValueModel Argument => Member.Value with { Nullable = true };
}
