using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>
/// Decodes tokens. <see cref="Utf8JsonReader"/> reports half a surrogate pair only when it decodes, and by the exception
/// that any other code throws as well; here it becomes one about the JSON.
/// </summary>
internal static class JsonDecoding
{
    /// <summary>The token as <see cref="Utf8JsonReader"/> reads it, for what is seldom asked.</summary>
    public static Utf8JsonReader Token(this in JsonReader reader)
    {
        var value = reader.ValueSpan;
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        var token = new Utf8JsonReader(isText ? reader.Text.Slice(reader.TokenStart, value.Length + 2) : value);
        token.Read();
        return token;
    }

    /// <summary>Whether the text or the name at the reader is the one expected.</summary>
    public static bool Names(this in JsonReader reader, string expected) =>
        reader.ValueIsEscaped || !Ascii.IsValid(reader.ValueSpan)
            ? Equals(reader.Token(), expected)
            : Ascii.Equals(reader.ValueSpan, expected);

    public static string GetString(Utf8JsonReader token)
    {
        try
        {
            return token.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw InvalidUnicode(exception);
        }
    }

    public static bool Equals(Utf8JsonReader token, string expected)
    {
        try
        {
            return token.ValueTextEquals(expected);
        }
        catch (InvalidOperationException exception)
        {
            throw InvalidUnicode(exception);
        }
    }

    public static bool TryGetDateTimeOffset(Utf8JsonReader token, out DateTimeOffset value)
    {
        try
        {
            return token.TryGetDateTimeOffset(out value);
        }
        catch (InvalidOperationException exception)
        {
            throw InvalidUnicode(exception);
        }
    }

    public static bool TryGetDateTime(Utf8JsonReader token, out DateTime value)
    {
        try
        {
            return token.TryGetDateTime(out value);
        }
        catch (InvalidOperationException exception)
        {
            throw InvalidUnicode(exception);
        }
    }

    public static bool TryGetBytes(Utf8JsonReader token, [NotNullWhen(true)] out byte[]? value)
    {
        try
        {
            return token.TryGetBytesFromBase64(out value);
        }
        catch (InvalidOperationException exception)
        {
            throw InvalidUnicode(exception);
        }
    }

    private static JsonException InvalidUnicode(InvalidOperationException exception) =>
        new("The text is not valid Unicode.", exception);
}
