using System;
using System.Buffers;
using System.ComponentModel;
using System.Text;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads and writes the items of a stream of text: each item is its text, without quotation marks or escapes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextItemConverter : ApiJsonConverter<string>, ITextConverter<string>
{
    private TextItemConverter() { }

    /// <summary>The shared instance.</summary>
    public static TextItemConverter Instance { get; } = new();

    /// <inheritdoc />
    public override string ReadJson(ref JsonReader reader) => JsonReaderExtensions.ReadString(ref reader);

    /// <inheritdoc />
    public override void WriteJson(ref JsonWriter output, string value) => output.WriteString(value);

    /// <inheritdoc />
    public override void Serialize(string value, PooledBuffer buffer, int maxDepth = DefaultMaxDepth)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.Write(Encoding.UTF8.GetBytes(value).AsSpan());
    }

    string ITextConverter<string>.Convert(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}

/// <summary>Converts text that is not JSON.</summary>
internal interface ITextConverter<out T>
{
    /// <summary>The value of a text.</summary>
    T Convert(ReadOnlySpan<byte> utf8);
}
