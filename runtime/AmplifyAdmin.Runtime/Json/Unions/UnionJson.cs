using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>What emitted readers of unions call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionJson
{
    /// <summary>The text of the member that names a derived record, wherever it is in the object; empty when there is none.</summary>
    /// <param name="reader">The reader, on the value; it stays there.</param>
    /// <param name="name">The member's name.</param>
    public static ReadOnlySpan<byte> FindDiscriminator(ref JsonReader reader, string name)
    {
        var scan = reader;
        JsonReaderExtensions.BeginObject(ref scan);
        while (JsonReaderExtensions.NextMember(ref scan))
        {
            var found = scan.Names(name);
            JsonReaderExtensions.Advance(ref scan);
            if (found)
            {
                return scan.TokenType == JsonTokenType.String ? JsonReaderExtensions.Utf8(ref scan) : default;
            }

            scan.Skip();
        }

        return default;
    }

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
