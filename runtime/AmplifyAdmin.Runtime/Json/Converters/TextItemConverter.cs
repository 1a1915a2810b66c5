using System;
using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Threading;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads and writes the items of a stream of text: each item is its text, without quotation marks or escapes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextItemConverter : ApiJsonConverter<string>
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

    internal override string Parse(ReadOnlySpan<byte> utf8, int maxDepth, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString(utf8);
}
