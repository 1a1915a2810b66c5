using System;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Scalars;

/// <summary>Chooses the framework type for a scalar: one line a format.</summary>
internal static class ScalarLowering
{
    private static readonly ScalarShape[] Shapes =
    [
        .. Enumerable.Range(0, Enum.GetValues(typeof(ScalarKind)).Length).Select(kind => Create((ScalarKind)kind)),
    ];

    /// <summary>The shape of a value of one JSON kind.</summary>
    /// <param name="kind">String, boolean, integer or number.</param>
    /// <param name="format">The schema's <c>format</c>.</param>
    /// <param name="contentEncoding">The schema's <c>contentEncoding</c> (base64 in OpenAPI 3.1).</param>
    public static ScalarShape Lower(JsonKinds kind, string? format, string? contentEncoding)
    {
        if ((kind & JsonKinds.Boolean) != 0)
        {
            return Of(ScalarKind.Boolean);
        }

        if ((kind & JsonKinds.Fraction) != 0)
        {
            return Of(NumberKind(format));
        }

        return (kind & JsonKinds.Integer) != 0 ? Of(IntegerKind(format)) : Of(StringKind(format, contentEncoding));
    }

    /// <summary>The shape of a framework type.</summary>
    public static ScalarShape Of(ScalarKind kind) => Shapes[(int)kind];

    private static ScalarShape Create(ScalarKind kind) =>
        kind switch
        {
            ScalarKind.Boolean => Struct("bool", kind),
            ScalarKind.Int32 => Struct("int", kind),
            ScalarKind.Int64 => Struct("long", kind),
            ScalarKind.Single => Struct("float", kind),
            ScalarKind.Double => Struct("double", kind),
            ScalarKind.Decimal => Struct("decimal", kind),
            ScalarKind.DateTime or ScalarKind.HttpDate or ScalarKind.UnixTime => Struct("System::DateTimeOffset", kind),
            ScalarKind.Date => Struct("System::DateOnly", kind),
            ScalarKind.Time => Struct("System::TimeOnly", kind),
            ScalarKind.Duration or ScalarKind.TimeSpan => Struct("System::TimeSpan", kind),
            ScalarKind.Uuid => Struct("System::Guid", kind),
            ScalarKind.Uri => new ScalarShape(TypeName.Framework("System::Uri"), false, kind),
            ScalarKind.Bytes or ScalarKind.Base64Url => new ScalarShape(TypeName.Framework("byte[]"), false, kind),
            ScalarKind.File => new ScalarShape(TypeName.Framework("Runtime::FilePart"), false, kind),
            _ => new ScalarShape(TypeName.Framework("string"), false, ScalarKind.String),
        };

    private static ScalarShape Struct(string constantType, ScalarKind kind) =>
        new(TypeName.Framework(constantType), true, kind);

    private static ScalarKind NumberKind(string? format) =>
        format switch
        {
            "float" => ScalarKind.Single,
            "decimal" or "decimal128" or "money" or "currency" => ScalarKind.Decimal,
            "unixtime" => ScalarKind.UnixTime,
            _ => ScalarKind.Double,
        };

    private static ScalarKind IntegerKind(string? format) =>
        format switch
        {
            "int32" or "int16" or "int8" or "uint16" or "uint8" => ScalarKind.Int32,
            "uint64" => ScalarKind.Decimal,
            "unixtime" => ScalarKind.UnixTime,
            _ => ScalarKind.Int64,
        };

    private static ScalarKind StringKind(string? format, string? contentEncoding) =>
        format switch
        {
            "date-time" => ScalarKind.DateTime,
            "date" => ScalarKind.Date,
            "time" => ScalarKind.Time,
            "duration" => ScalarKind.Duration,
            "date-span" or "time-span" => ScalarKind.TimeSpan,
            "http-date" => ScalarKind.HttpDate,
            "uuid" or "guid" => ScalarKind.Uuid,
            "uri" or "url" => ScalarKind.Uri,
            "byte" or "binary" or "base64" => ScalarKind.Bytes,
            "base64url" => ScalarKind.Base64Url,
            _ => contentEncoding switch
            {
                "base64" => ScalarKind.Bytes,
                "base64url" => ScalarKind.Base64Url,
                _ => ScalarKind.String,
            },
        };
}
