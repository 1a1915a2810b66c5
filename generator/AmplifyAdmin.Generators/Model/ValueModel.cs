using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>A value at one place: its shape, whether JSON null is one of its values, and what it must satisfy.</summary>
/// <param name="Shape">What C# type holds it and how JSON carries it.</param>
/// <param name="Nullable">Whether JSON null is a value.</param>
/// <param name="Constraints">What it must satisfy; <see cref="ConstraintsModel.None"/> when nothing.</param>
internal sealed record ValueModel(ShapeModel Shape, bool Nullable, ConstraintsModel Constraints)
{
    /// <summary>The C# type, with a question mark when JSON null is a value.</summary>
    public TypeName Type => Nullable ? Shape.Type.AsNullable() : Shape.Type;

    /// <summary>Whether validation has anything to check in the value.</summary>
    public bool HasChecks =>
        !Constraints.IsNone
        || Shape switch
        {
            NamedShape named => named.Kind != NamedKind.ClosedEnum,
            ListShape list => list.Element.HasChecks,
            MapShape map => map.Element.HasChecks,
            _ => false,
        };
}

/// <summary>How a value is held in C# and carried in JSON.</summary>
/// <param name="Type">The C# type, without a question mark.</param>
/// <param name="IsStruct">Whether it is a value type.</param>
internal abstract record ShapeModel(TypeName Type, bool IsStruct);

/// <summary>A value of a framework type, or of a type that the consumer chose.</summary>
internal sealed record ScalarShape(TypeName Type, bool IsStruct, ScalarKind Kind) : ShapeModel(Type, IsStruct)
{
    /// <summary>Whether a number is read in quotation marks as well.</summary>
    public bool AllowsText { get; init; }

    /// <summary>How a value of a type that the consumer chose is carried in JSON; null for framework types.</summary>
    public MappingModel? Mapping { get; init; }

    /// <summary>Whether JSON carries it as a number or as true or false rather than as text.</summary>
    public bool IsLiteral =>
        Mapping?.IsNumber
        ?? Kind
            is ScalarKind.Boolean
                or ScalarKind.Int32
                or ScalarKind.Int64
                or ScalarKind.Single
                or ScalarKind.Double
                or ScalarKind.Decimal
                or ScalarKind.UnixTime;
}

/// <summary>How a value of a type that the consumer chose is carried in JSON.</summary>
/// <param name="IsNumber">Whether as a number rather than as text.</param>
/// <param name="Converter">Its <c>JsonConverter&lt;T&gt;</c>; null when the type parses and formats itself.</param>
internal sealed record MappingModel(bool IsNumber, TypeName? Converter);

/// <summary>A value of a type emitted for this document or for a part.</summary>
/// <param name="Name">The emitted type.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Json">The names of its JSON code.</param>
internal sealed record NamedShape(TypeName Type, bool IsStruct, Identifier Name, NamedKind Kind, JsonNames Json)
    : ShapeModel(Type, IsStruct)
{
    /// <summary>Whether the emitted type carries <c>[Obsolete]</c>.</summary>
    public bool Obsolete { get; init; }

    /// <summary>Whether it is an enum type whose values are numbers in JSON.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it is emitted for a part, so that only what is public is certain to be accessible.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether it is a record that others extend.</summary>
    public bool IsBase { get; init; }
}

/// <summary>A JSON array: <c>IReadOnlyList&lt;T&gt;</c>.</summary>
internal sealed record ListShape(TypeName Type, ValueModel Element) : ShapeModel(Type, false);

/// <summary>A JSON object used as a map: <c>IReadOnlyDictionary&lt;string, T&gt;</c>.</summary>
internal sealed record MapShape(TypeName Type, ValueModel Element) : ShapeModel(Type, false);

/// <summary>Any JSON object: <c>JsonObject</c>.</summary>
internal sealed record FreeFormObjectShape(TypeName Type) : ShapeModel(Type, false);

/// <summary>Any JSON value: <c>JsonNode?</c>, where C# null is JSON null; its values are always nullable.</summary>
internal sealed record AnyShape(TypeName Type) : ShapeModel(Type, false);

/// <summary>The framework types that scalars become.</summary>
internal enum ScalarKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,

    /// <summary><c>DateTimeOffset</c>, RFC 3339.</summary>
    DateTime,

    /// <summary><c>DateOnly</c>, RFC 3339 full-date.</summary>
    Date,

    /// <summary><c>TimeOnly</c>, partial-time without an offset.</summary>
    Time,

    /// <summary><c>TimeSpan</c>, ISO 8601 duration of weeks, days and time.</summary>
    Duration,

    /// <summary><c>Guid</c>.</summary>
    Uuid,

    /// <summary><c>Uri</c>, kept as received.</summary>
    Uri,

    /// <summary><c>byte[]</c> as base64 text.</summary>
    Bytes,

    /// <summary><c>FilePart</c>: a part of a multipart body.</summary>
    File,

    /// <summary><c>byte[]</c> as base64url text.</summary>
    Base64Url,

    /// <summary><c>TimeSpan</c> in .NET's notation.</summary>
    TimeSpan,

    /// <summary><c>DateTimeOffset</c> as HTTP headers write it.</summary>
    HttpDate,

    /// <summary><c>DateTimeOffset</c> as a number of seconds since 1970.</summary>
    UnixTime,

    /// <summary>A type that the consumer chose.</summary>
    Mapped,
}

/// <summary>What an emitted type is.</summary>
internal enum NamedKind
{
    Record,
    OpenEnum,
    ClosedEnum,
    Union,
}
