using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Benchmarks.Floor;

/// <summary>Bytes straight into an array that is large enough: no growth, no depth, no check.</summary>
internal ref struct FloorOutput(byte[] buffer, Utf8JsonWriter nodes, ArrayBufferWriter<byte> nodeBuffer)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"
    );

    public int Position { get; private set; }

    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(buffer.AsSpan(Position));
        Position += json.Length;
    }

    public void End(int start)
    {
        buffer[start] = (byte)'{';
        buffer[Math.Max(Position, start + 1)] = (byte)'}';
        Position = Math.Max(Position, start + 1) + 1;
    }

    public void Number(double value)
    {
        Utf8Formatter.TryFormat(value, buffer.AsSpan(Position), out var written);
        Position += written;
    }

    public void Text(string value)
    {
        buffer[Position++] = (byte)'"';
        if (value.AsSpan().IndexOfAnyExcept(Plain) < 0)
        {
            Position += Encoding.ASCII.GetBytes(value, buffer.AsSpan(Position));
        }
        else
        {
            Position += Encoding.UTF8.GetBytes(JavaScriptEncoder.Default.Encode(value), buffer.AsSpan(Position));
        }

        buffer[Position++] = (byte)'"';
    }

    public void Node(JsonNode value)
    {
        nodeBuffer.ResetWrittenCount();
        nodes.Reset(nodeBuffer);
        value.WriteTo(nodes);
        nodes.Flush();
        Raw(nodeBuffer.WrittenSpan);
    }
}
