using System;
using System.ComponentModel;
using System.Net.Http.Headers;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Writes the items of a body that is JSON lines or a JSON text sequence (RFC 7464).</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonLinesWriter<T>
{
    private const byte RecordSeparator = 0x1E;

    private readonly ApiJsonConverter<T> converter;
    private readonly bool isSequence;

    /// <param name="converter">Writes an item.</param>
    /// <param name="mediaType">The media type of the body, which tells a sequence from lines.</param>
    public JsonLinesWriter(ApiJsonConverter<T> converter, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(converter);
        this.converter = converter;
        isSequence =
            MediaTypeHeaderValue.TryParse(mediaType, out var type)
            && string.Equals(type.MediaType, "application/json-seq", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Replaces what a buffer contains with an item and the end of its line.</summary>
    /// <exception cref="ApiValidationException">The item contains a line break.</exception>
    public void Write(T item, PooledBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.Clear();
        if (isSequence)
        {
            Append(RecordSeparator, buffer);
        }

        converter.Serialize(item, buffer);

        // JSON has no line breaks. Text can have some.
        if (buffer.WrittenSpan.IndexOfAny((byte)'\r', (byte)'\n') >= 0)
        {
            throw new ApiValidationException([new ValidationError("", "line", "must not contain a line break")]);
        }

        Append((byte)'\n', buffer);
    }

    private static void Append(byte value, PooledBuffer buffer)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }
}
