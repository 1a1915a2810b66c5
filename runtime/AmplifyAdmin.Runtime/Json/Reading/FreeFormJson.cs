using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads and writes JSON that the document leaves free.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FreeFormJson
{
    // The reader that went over the text before has limited its depth.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = int.MaxValue };

    [ThreadStatic]
    private static Utf8JsonWriter? spare;

    /// <summary>Reads any JSON value; C# null is JSON null.</summary>
    /// <param name="reader">The reader, on the value; afterwards on its last token.</param>
    public static JsonNode? ReadNode(ref JsonReader reader)
    {
        var start = reader;
        CheckNames(ref reader);
        var json = reader.Text[start.TokenStart..reader.TokenEnd];
        if (json.Contains((byte)'\\') || !Utf8.IsValid(json))
        {
            // Nodes would refuse text that is not valid Unicode only when looked at.
            JsonReaderExtensions.CheckTexts(ref start);
        }

        return JsonNode.Parse(json, documentOptions: Deep);
    }

    /// <summary>Reads any JSON object.</summary>
    /// <param name="reader">The reader, on the object; afterwards on its end.</param>
    public static JsonObject ReadObject(ref JsonReader reader)
    {
        JsonReaderExtensions.BeginObject(ref reader);
        return ReadNode(ref reader)!.AsObject();
    }

#if NET9_0_OR_GREATER
    /// <summary>Writes a value's JSON node by node; false when the output takes the node's own word for it.</summary>
    internal static bool TryWrite(ref JsonWriter output, [NotNullWhen(false)] JsonNode? node)
    {
        switch (node)
        {
            case null:
                output.WriteNull();
                return true;
            case JsonObject owner:
                var start = output.BeginObject(owner);
                for (var index = 0; index < owner.Count; index++)
                {
                    var (name, value) = owner.GetAt(index);
                    output.WriteName(name);
                    output.WriteNode(value);
                }

                output.EndObject(start);
                return true;
            case JsonArray array:
                var first = output.BeginArray();
                for (var index = 0; index < array.Count; index++)
                {
                    output.WriteComma();
                    output.WriteNode(array[index]);
                }

                output.EndArray(first);
                return true;
            default:
                return TryWriteValue(ref output, node.AsValue());
        }
    }

    private static bool TryWriteValue(ref JsonWriter output, JsonValue value)
    {
        if (value.TryGetValue(out JsonElement element))
        {
            var raw = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element);
            var isAsWritten = raw[0] switch
            {
                (byte)'{' or (byte)'[' => false,
                (byte)'"' => PlainAscii.IsPlain(raw[1..^1]),
                _ => true,
            };
            if (isAsWritten)
            {
                output.WriteRaw(raw);
            }

            return isAsWritten;
        }

        if (value.TryGetValue(out string? text))
        {
            output.WriteString(text);
            return true;
        }

        return false;
    }
#else
    /// <summary>False: members of objects cannot be gone through without garbage.</summary>
    internal static bool TryWrite(ref JsonWriter output, [NotNullWhen(false)] JsonNode? node)
    {
        if (node is null)
        {
            output.WriteNull();
        }

        return node is null;
    }
#endif

    /// <summary>Appends a value's JSON to a buffer, as the node writes itself.</summary>
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

    /// <summary>Goes over a value and refuses objects that name a member twice, which nodes would do only when looked at.</summary>
    private static void CheckNames(ref JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                CheckObject(ref reader);
                break;
            case JsonTokenType.StartArray:
                while (reader.NextElement())
                {
                    CheckNames(ref reader);
                }

                break;
        }
    }

    private static void CheckObject(ref JsonReader reader)
    {
        // A key represents a name; only where keys collide, or there are many, are the names themselves collected.
        var start = reader;
        Span<ulong> keys = stackalloc ulong[16];
        var count = 0;
        HashSet<string>? names = null;
        while (JsonReaderExtensions.NextMember(ref reader))
        {
            if (names is null)
            {
                var key = KeyOf(JsonReaderExtensions.Utf8(ref reader));
                if (count < keys.Length && !keys[..count].Contains(key))
                {
                    keys[count++] = key;
                }
                else
                {
                    names = NamesBefore(start, reader.TokenStart);
                }
            }

            if (names is not null && !names.Add(reader.GetString()))
            {
                throw JsonReaderExtensions.Duplicate(reader.GetString());
            }

            JsonReaderExtensions.Advance(ref reader);
            CheckNames(ref reader);
        }
    }

    private static HashSet<string> NamesBefore(JsonReader reader, int end)
    {
        var names = new HashSet<string>();
        while (JsonReaderExtensions.NextMember(ref reader) && reader.TokenStart < end)
        {
            names.Add(reader.GetString());
            reader.ReadValue();
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
