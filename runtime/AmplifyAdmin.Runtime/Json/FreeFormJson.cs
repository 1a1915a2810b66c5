using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime;

/// <summary>Reads and writes JSON that the document leaves free.</summary>
public static class FreeFormJson
{
    [ThreadStatic]
    private static Utf8JsonWriter? spare;

    /// <summary>Reads any JSON value; C# null is JSON null.</summary>
    /// <param name="reader">The reader, on the value; afterwards on its last token.</param>
    public static JsonNode? ReadNode(ref Utf8JsonReader reader)
    {
        var start = reader;
        CheckToken(ref reader);

        return JsonNode.Parse(ref start);
    }

    /// <summary>Reads any JSON object.</summary>
    /// <param name="reader">The reader, on the object; afterwards on its end.</param>
    public static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        JsonInput.BeginObject(ref reader);
        return ReadNode(ref reader)!.AsObject();
    }

    /// <summary>Appends a value's JSON to a buffer.</summary>
    internal static void Write(JsonNode value, PooledBuffer buffer, int maxDepth)
    {
        var writer = spare ?? new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        spare = null;
        writer.Reset(buffer);
        var start = buffer.Length;
        try
        {
            value.WriteTo(writer);
            writer.Flush();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            throw new JsonException("A free-form value cannot be written: " + exception.Message, exception);
        }

        spare = writer;
        var written = buffer.WrittenSpan[start..];
        if (written.Count((byte)'{') + written.Count((byte)'[') > maxDepth)
        {
            RequireDepth(written, maxDepth);
        }
    }

    private static void RequireDepth(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Math.Max(maxDepth, 1) });
        while (reader.Read()) { }
    }

    /// <summary>Refuses text that is no Unicode and objects that name a member twice, which nodes would do only when looked at.</summary>
    private static void CheckObject(ref Utf8JsonReader reader)
    {
        // A key stands for a name; only where keys meet, or there are many, are the names themselves collected.
        var start = reader;
        Span<ulong> keys = stackalloc ulong[16];
        var count = 0;
        HashSet<string>? names = null;
        while (JsonInput.NextMember(ref reader))
        {
            JsonInput.CheckText(ref reader);
            if (names is null)
            {
                var key = KeyOf(JsonInput.Utf8(ref reader));
                if (count < keys.Length && !keys[..count].Contains(key))
                {
                    keys[count++] = key;
                }
                else
                {
                    names = NamesBefore(start, reader.TokenStartIndex);
                }
            }

            if (names is not null && !names.Add(reader.GetString()!))
            {
                throw JsonInput.Duplicate(reader.GetString()!);
            }

            JsonInput.Advance(ref reader);
            CheckToken(ref reader);
        }
    }

    private static void CheckArray(ref Utf8JsonReader reader)
    {
        while (JsonInput.NextElement(ref reader))
        {
            CheckToken(ref reader);
        }
    }

    private static void CheckToken(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                JsonInput.CheckText(ref reader);
                break;
            case JsonTokenType.StartObject:
                CheckObject(ref reader);
                break;
            case JsonTokenType.StartArray:
                CheckArray(ref reader);
                break;
        }
    }

    private static HashSet<string> NamesBefore(Utf8JsonReader reader, long end)
    {
        var names = new HashSet<string>();
        while (JsonInput.NextMember(ref reader) && reader.TokenStartIndex < end)
        {
            names.Add(reader.GetString()!);
            reader.Skip();
        }

        return names;
    }

    private static ulong KeyOf(ReadOnlySpan<byte> name)
    {
        if (name.Length < sizeof(ulong))
        {
            ulong all = 0;
            foreach (var value in name)
            {
                all = (all << 8) | value;
            }

            return (all << 3) | (uint)name.Length;
        }

        var first = BinaryPrimitives.ReadUInt64LittleEndian(name);
        var last = BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]);
        return (first * 0x9E37_79B9_7F4A_7C15) ^ last ^ (uint)name.Length;
    }
}
