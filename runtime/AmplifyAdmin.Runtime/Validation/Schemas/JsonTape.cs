using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Where one value, or one member's name, is in a JSON text.</summary>
internal struct JsonTapeRow
{
    internal JsonTokenType Kind;
    internal bool IsEscaped;
    internal int Start;
    internal int Length;

    /// <summary>The number of elements or members.</summary>
    internal int Count;

    /// <summary>The row behind the value and all it holds; while a container is open, the container around it.</summary>
    internal int After;
}

/// <summary>A JSON text and the places of its values, in document order; reading another text leaves no garbage.</summary>
internal sealed class JsonTape
{
    // The depth of the text is limited already.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1_000_000 };

    private ReadOnlyMemory<byte> json;
    private JsonTapeRow[] rows = new JsonTapeRow[16];
    private int count;
    private ulong[] marks = new ulong[4];
    private int markWords;
    private readonly List<ulong> kept = [];

    /// <summary>What shared schemas have said about the values, by schema and position.</summary>
    internal Dictionary<(Schema Schema, int Position), SchemaVerdict> Verdicts { get; } = [];

    /// <summary>The number of values and names.</summary>
    internal int Count => count;

    /// <summary>The whole text's value.</summary>
    internal JsonView Root => new(this, 0);

    internal int Capacity => rows.Length;

    /// <summary>A tape of a text that is kept.</summary>
    internal static JsonView Of(string json)
    {
        var tape = new JsonTape();
        tape.Read(System.Text.Encoding.UTF8.GetBytes(json));
        return tape.Root;
    }

    internal void Read(ReadOnlyMemory<byte> text)
    {
        json = text;
        count = 0;
        markWords = 0;
        Verdicts.Clear();
        kept.Clear();
        var open = -1;
        var reader = new Utf8JsonReader(text.Span, Options);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                ref var closed = ref rows[open];
                (open, closed.After) = (closed.After, count);
                closed.Length = (int)reader.BytesConsumed - closed.Start;
                continue;
            }

            if (
                open >= 0
                && (reader.TokenType == JsonTokenType.PropertyName || rows[open].Kind == JsonTokenType.StartArray)
            )
            {
                rows[open].Count++;
            }

            var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            Append(ref reader, isContainer ? open : count + 1);
            open = isContainer ? count - 1 : open;
        }
    }

    internal ref readonly JsonTapeRow Row(int index) => ref rows[index];

    internal ReadOnlySpan<byte> Text(int start, int length) => json.Span.Slice(start, length);

    /// <summary>A set of so many children, all unmarked, above those in use.</summary>
    internal int PushMarks(int words)
    {
        var start = markWords;
        markWords += words;
        if (markWords > marks.Length)
        {
            Array.Resize(ref marks, Math.Max(markWords, marks.Length * 2));
        }

        marks.AsSpan(start, words).Clear();
        return start;
    }

    /// <summary>Gives back the set that was made last.</summary>
    internal void PopMarks(int start) => markWords = start;

    /// <summary>Keeps a set until another text is read.</summary>
    internal int Keep(ReadOnlySpan<ulong> set)
    {
        var place = kept.Count;
        kept.AddRange(set);
        return place;
    }

    internal ReadOnlySpan<ulong> Kept(int place, int words) => CollectionsMarshal.AsSpan(kept).Slice(place, words);

    internal Span<ulong> Marks(int start, int words) => marks.AsSpan(start, words);

    private void Append(ref Utf8JsonReader reader, int after)
    {
        if (count == rows.Length)
        {
            Array.Resize(ref rows, count * 2);
        }

        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        rows[count++] = new JsonTapeRow
        {
            Kind = reader.TokenType,
            IsEscaped = isText && reader.ValueIsEscaped,
            Start = (int)reader.TokenStartIndex,
            Length = reader.ValueSpan.Length + (isText ? 2 : 0),
            After = after,
        };
    }
}
