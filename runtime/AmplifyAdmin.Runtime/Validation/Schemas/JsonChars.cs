using System;
using System.Buffers;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The characters of a JSON string in an array from the pool; disposing gives it back.</summary>
internal readonly ref struct JsonChars
{
    private readonly char[] array;
    private readonly int length;

    internal JsonChars(ReadOnlySpan<byte> quoted)
    {
        array = ArrayPool<char>.Shared.Rent(quoted.Length);
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        length = reader.CopyString(array);
    }

    internal ReadOnlySpan<char> Span => array.AsSpan(0, length);

    public void Dispose() => ArrayPool<char>.Shared.Return(array);
}
