using System;
using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>
/// Reads and writes scalars of types that a project maps to a format. The compiler chooses between UTF-8 and characters
/// by what the type implements; it prefers UTF-8, because that overload needs no default argument.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MappedJson
{
    private static readonly JsonSerializerOptions Options = new();

    /// <summary>Reads a value from text.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static T ReadText<T>(ref JsonReader reader)
        where T : IUtf8SpanParsable<T> =>
        T.TryParse(JsonScalars.Text(ref reader), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Malformed<T>();

    /// <summary>Reads a value from text.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="characters">Tells this overload from the other.</param>
    public static T ReadText<T>(ref JsonReader reader, bool characters = true)
        where T : ISpanParsable<T> =>
        T.TryParse(JsonReaderExtensions.ReadString(ref reader), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Malformed<T>();

    /// <summary>Reads a value from a number, or from one in quotation marks.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static T ReadNumber<T>(ref JsonReader reader)
        where T : IUtf8SpanParsable<T> =>
        T.TryParse(NumberText(ref reader), CultureInfo.InvariantCulture, out var value) ? value : throw Malformed<T>();

    /// <summary>Reads a value from a number, or from one in quotation marks.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="characters">Tells this overload from the other.</param>
    public static T ReadNumber<T>(ref JsonReader reader, bool characters = true)
        where T : ISpanParsable<T> =>
        T.TryParse(Encoding.UTF8.GetString(NumberText(ref reader)), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Malformed<T>();

    /// <summary>Reads a value through a converter.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static T Read<T, TConverter>(ref JsonReader reader)
        where TConverter : JsonConverter<T>, new()
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            throw JsonReaderExtensions.WrongType(ref reader, "a string or a number");
        }

        var json = new Utf8JsonReader(reader.Text[reader.TokenStart..reader.TokenEnd]);
        json.Read();
        T? value;
        try
        {
            value = Converter<T, TConverter>.Instance.Read(ref json, typeof(T), Options);
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentException
                        or OverflowException
            )
        {
            // The converter's message may show a value that errors must not show.
            throw Malformed<T>();
        }

        return value ?? throw Malformed<T>();
    }

    /// <summary>Writes a value as text.</summary>
    public static void WriteText<T>(ref JsonWriter output, T value)
        where T : IUtf8SpanFormattable => output.WriteString(Text(value));

    /// <summary>Writes a value as text.</summary>
    public static void WriteText<T>(ref JsonWriter output, T value, bool characters = true)
        where T : ISpanFormattable => output.WriteString(Characters(value));

    /// <summary>Writes a value as a number.</summary>
    public static void WriteNumber<T>(ref JsonWriter output, T value)
        where T : IUtf8SpanFormattable => WriteNumber(ref output, Text(value), typeof(T));

    /// <summary>Writes a value as a number.</summary>
    public static void WriteNumber<T>(ref JsonWriter output, T value, bool characters = true)
        where T : ISpanFormattable => WriteNumber(ref output, Characters(value), typeof(T));

    /// <summary>Writes a value through a converter.</summary>
    public static void Write<T, TConverter>(ref JsonWriter output, T value)
        where TConverter : JsonConverter<T>, new()
    {
        JsonWriter.RequireValue(value);
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Converter<T, TConverter>.Instance.Write(writer, value, Options);
        }

        if (buffer.WrittenCount == 0)
        {
            throw new JsonException($"{typeof(TConverter)} wrote no value.");
        }

        output.WriteRaw(buffer.WrittenSpan);
    }

    private static ReadOnlySpan<byte> NumberText(ref JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.ValueSpan
        : reader.TokenType == JsonTokenType.String ? JsonReaderExtensions.Utf8(ref reader)
        : throw JsonReaderExtensions.WrongType(ref reader, "a number");

    private static string Text<T>(T value)
        where T : IUtf8SpanFormattable
    {
        JsonWriter.RequireValue(value);
        var buffer = new byte[64];
        int written;
        while (!value.TryFormat(buffer, out written, Format<T>(), CultureInfo.InvariantCulture))
        {
            Array.Resize(ref buffer, checked(buffer.Length * 2));
        }

        return Encoding.UTF8.GetString(buffer, 0, written);
    }

    private static string Characters<T>(T value)
        where T : ISpanFormattable
    {
        JsonWriter.RequireValue(value);
        return value.ToString(Format<T>(), CultureInfo.InvariantCulture);
    }

    // The default format of the framework's dates is that of the invariant culture, which no schema means.
    private static string? Format<T>() =>
        typeof(T) == typeof(DateTime)
        || typeof(T) == typeof(DateTimeOffset)
        || typeof(T) == typeof(DateOnly)
        || typeof(T) == typeof(TimeOnly)
            ? "O"
            : null;

    private static void WriteNumber(ref JsonWriter output, string text, Type type)
    {
        var json = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(json);
        if (!IsNumber(ref reader))
        {
            throw new JsonException(
                $"'{JsonReaderExtensions.Shorten(text)}', which {type} writes, is not a JSON number."
            );
        }

        output.WriteRaw(json);
    }

    private static bool IsNumber(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonException Malformed<T>() => new($"The value is not a valid {typeof(T)}.");

    private static class Converter<T, TConverter>
        where TConverter : JsonConverter<T>, new()
    {
        public static readonly TConverter Instance = new();
    }
}
