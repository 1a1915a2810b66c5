using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <summary>What emitted readers of unions call.</summary>
public static class UnionJson
{
    /// <summary>The text of the member that names the branch, wherever it stands in the object.</summary>
    /// <param name="reader">The reader, on the value; it stays there.</param>
    /// <param name="type">The union.</param>
    /// <param name="name">The member's name.</param>
    public static ReadOnlySpan<byte> ReadDiscriminator(ref JsonReader reader, string type, string name)
    {
        JsonInput.BeginObject(ref reader);
        var scan = reader;
        while (JsonInput.NextMember(ref scan))
        {
            var found = scan.Names(name);
            JsonInput.Advance(ref scan);
            if (found)
            {
                return scan.TokenType != JsonTokenType.String
                    ? throw JsonInput.WrongType(ref scan, "a string")
                    : JsonInput.Utf8(ref scan);
            }

            scan.Skip();
        }

        throw new JsonException($"The member '{name}', which tells which {type} it is, is missing.");
    }

    /// <summary>The text of the member that names a derived record, wherever it is in the object; empty when there is none.</summary>
    /// <param name="reader">The reader, on the value; it stays there.</param>
    /// <param name="name">The member's name.</param>
    public static ReadOnlySpan<byte> FindDiscriminator(ref JsonReader reader, string name)
    {
        var scan = reader;
        JsonInput.BeginObject(ref scan);
        while (JsonInput.NextMember(ref scan))
        {
            var found = scan.Names(name);
            JsonInput.Advance(ref scan);
            if (found)
            {
                return scan.TokenType == JsonTokenType.String ? JsonInput.Utf8(ref scan) : default;
            }

            scan.Skip();
        }

        return default;
    }

    /// <summary>The error for a discriminator that names no branch.</summary>
    /// <param name="type">The union.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="text">Its text.</param>
    public static JsonException UnknownDiscriminator(string type, string name, ReadOnlySpan<byte> text) =>
        new($"The member '{name}' is '{JsonInput.Shorten(Encoding.UTF8.GetString(text))}', which names no {type}.");

    /// <summary>Hands over the value of a union when it is of the case asked for.</summary>
    /// <param name="isCase">Whether it is.</param>
    /// <param name="content">The value.</param>
    /// <param name="value">The value, or the default.</param>
    public static bool TryGet<T>(bool isCase, object content, [MaybeNullWhen(false)] out T value)
    {
        value = isCase ? (T)content : default;
        return isCase;
    }

    /// <summary>Refuses null.</summary>
    /// <param name="value">What must be there.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static T Required<T>(T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }
}
