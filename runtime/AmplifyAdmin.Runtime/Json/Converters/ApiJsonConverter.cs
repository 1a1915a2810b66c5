using System;
using System.Buffers;
using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The JSON code of an emitted type, usable by itself and through <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiJsonConverter<T> : JsonConverter<T>
{
    /// <summary>How deep objects and arrays may be nested unless a caller says otherwise.</summary>
    public const int DefaultMaxDepth = 64;

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, on the value's first token; afterwards on its last.</param>
    public abstract T ReadJson(ref JsonReader reader);

    /// <summary>Writes a value.</summary>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="value">The value.</param>
    public abstract void WriteJson(ref JsonWriter output, T value);

    /// <summary>Reads a whole document.</summary>
    /// <param name="utf8">The UTF-8 text; a byte-order mark is skipped.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested.</param>
    /// <exception cref="JsonException">The text is not a valid value; path, line and byte position say where.</exception>
    public T Parse(ReadOnlySpan<byte> utf8, int maxDepth = DefaultMaxDepth) =>
        Parse(utf8, maxDepth, CancellationToken.None);

    /// <summary>Reads a whole document.</summary>
    /// <param name="utf8">The UTF-8 text; a byte-order mark is skipped.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested.</param>
    /// <param name="cancellationToken">Cancels the search for the matching branches of unions.</param>
    /// <exception cref="JsonException">The text is not a valid value; path, line and byte position say where.</exception>
    /// <exception cref="OperationCanceledException">The reading is cancelled.</exception>
    /// <param name="isStrict">Whether an optional member is null only where the document says so.</param>
    internal T Parse(ReadOnlySpan<byte> utf8, int maxDepth, CancellationToken cancellationToken, bool isStrict = false)
    {
        var text = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var options = new JsonReaderOptions { MaxDepth = maxDepth };
        var reader = new JsonReader(text, maxDepth == 0 ? DefaultMaxDepth : maxDepth) { IsStrict = isStrict };
        if (cancellationToken.CanBeCanceled)
        {
            reader.Trials = new UnionTrials(text.Length, cancellationToken);
        }

        try
        {
            reader.ReadValue();
            var value = ReadJson(ref reader);
            reader.RequireEnd();
            return value;
        }
        catch (Exception exception) when (JsonErrorLocator.IsRefusal(exception))
        {
            throw JsonErrorLocator.Describe(
                new Utf8JsonReader(text, options),
                reader,
                exception,
                nested: false,
                isWhole: true
            );
        }
    }

    /// <summary>Reads an item of a stream: a whole document, or text as it is.</summary>
    internal T ParseItem(ReadOnlySpan<byte> utf8, int maxDepth, CancellationToken cancellationToken) =>
        this is ITextConverter<T> text ? text.Convert(utf8) : Parse(utf8, maxDepth, cancellationToken);

    /// <summary>Reads a whole document that is in several pieces.</summary>
    /// <param name="utf8">The UTF-8 text; a byte-order mark is skipped.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested.</param>
    /// <exception cref="JsonException">The text is not a valid value; path, line and byte position say where.</exception>
    public T Parse(ReadOnlySequence<byte> utf8, int maxDepth = DefaultMaxDepth) => Parse(utf8, maxDepth, false);

    /// <summary>Reads a whole document that must hold to its schema: an optional member is null only where the document says so.</summary>
    /// <param name="utf8">The UTF-8 text; a byte-order mark is skipped.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested.</param>
    /// <exception cref="JsonException">The text is not a valid value; path, line and byte position say where.</exception>
    public T ParseStrict(ReadOnlySequence<byte> utf8, int maxDepth = DefaultMaxDepth) => Parse(utf8, maxDepth, true);

    private T Parse(ReadOnlySequence<byte> utf8, int maxDepth, bool isStrict)
    {
        if (this is ITextConverter<T> text)
        {
            return text.Convert(utf8.IsSingleSegment ? utf8.FirstSpan : utf8.ToArray());
        }

        if (utf8.IsSingleSegment)
        {
            return Parse(utf8.FirstSpan, maxDepth, CancellationToken.None, isStrict);
        }

        var joined = ArrayPool<byte>.Shared.Rent(checked((int)utf8.Length));
        try
        {
            utf8.CopyTo(joined);
            return Parse(joined.AsSpan(0, (int)utf8.Length), maxDepth, CancellationToken.None, isStrict);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }

    /// <summary>Appends a value's JSON to a buffer.</summary>
    /// <param name="value">The value.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested.</param>
    /// <exception cref="JsonException">The value has no JSON form.</exception>
    public virtual void Serialize(T value, PooledBuffer buffer, int maxDepth = DefaultMaxDepth)
    {
        var output = new JsonWriter(buffer, maxDepth);
        WriteJson(ref output, value);
        output.Complete();
    }

    /// <inheritdoc />
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        var inner = default(JsonReader);
        PooledBuffer? copy = null;
        try
        {
            if (!reader.TrySkip())
            {
                throw new JsonException("The JSON text ends in the middle of a value.");
            }

            if (!ContiguousJson.TryInPlace(start, reader, out var json))
            {
                copy = ContiguousJson.Copy(start);
                json = copy.WrittenSpan;
            }

            inner = new JsonReader(json, int.MaxValue);
            inner.ReadValue();
            return ReadJson(ref inner);
        }
        catch (Exception exception) when (JsonErrorLocator.IsRefusal(exception))
        {
            throw JsonErrorLocator.Describe(start, inner, exception, nested: start.CurrentDepth > 0, isWhole: false);
        }
        finally
        {
            copy?.Dispose();
        }
    }

    /// <inheritdoc />
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var rented = WriteScratch.Take();
        var buffer = rented.Buffer;
        var maxDepth = options is null or { MaxDepth: 0 } ? DefaultMaxDepth : options.MaxDepth;
        Serialize(value, buffer, Math.Max(maxDepth - writer.CurrentDepth, 1));
        if (writer.Options.Indented || writer.Options.Encoder is { } encoder && encoder != JavaScriptEncoder.Default)
        {
            // Only the writer itself knows its indentation and its encoder's escapes.
            var parsing = new JsonDocumentOptions { MaxDepth = maxDepth };
            using var document = JsonDocument.Parse(buffer.WrittenMemory, parsing);
            document.RootElement.WriteTo(writer);
        }
        else
        {
            writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
        }
    }
}
