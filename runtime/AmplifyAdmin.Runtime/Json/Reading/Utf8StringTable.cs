using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The texts a document lists at one place, members' names or enumerated values, found by UTF-8 or by text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Utf8StringTable
{
    private const int FewEnoughToCompare = 8;
    private const int FewEnoughToList = 12;

    private readonly string[] texts;
    private readonly byte[][] utf8;
    private readonly Utf8Key[] digests;
    private readonly int[] slots;
    private readonly Dictionary<string, int>? places;
    private byte[][]? json;

    /// <summary>The texts in the document's order.</summary>
    /// <param name="texts">The texts, all different.</param>
    public Utf8StringTable(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        this.texts = texts;
        utf8 = new byte[texts.Length][];
        digests = new Utf8Key[texts.Length];
        places = texts.Length > FewEnoughToCompare ? new(texts.Length, StringComparer.Ordinal) : null;
        for (var index = 0; index < texts.Length; index++)
        {
            utf8[index] = Encoding.UTF8.GetBytes(texts[index]);
            digests[index] = new Utf8Key(utf8[index]);
            places?.Add(texts[index], index);
        }

        slots = Place(digests);
    }

    /// <summary>How many there are.</summary>
    public int Count => texts.Length;

    /// <summary>A text by its place.</summary>
    /// <param name="index">The place.</param>
    public string this[int index] => texts[index];

    /// <summary>The place of a text; -1 when it is not listed.</summary>
    /// <param name="value">The text.</param>
    public int IndexOf(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (places is null)
        {
            return texts.AsSpan().IndexOf(value);
        }

        return places.TryGetValue(value, out var index) ? index : -1;
    }

    /// <summary>The place of a text; -1 when it is not listed.</summary>
    /// <param name="text">The text as UTF-8.</param>
    public int IndexOf(ReadOnlySpan<byte> text) => Search(text, new Utf8Key(text));

    /// <summary>The number of an enumerated value, counted from 1; 0 when it is not listed.</summary>
    /// <param name="value">The text.</param>
    /// <param name="other">The text of a value that is not listed.</param>
    public int Find(string value, out string? other)
    {
        var index = IndexOf(value);
        other = index < 0 ? value : null;
        return index + 1;
    }

    /// <summary>Reads an enumerated value.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="other">The text of a value that is not listed.</param>
    /// <returns>The number of the value, counted from 1; 0 when it is not listed.</returns>
    public int Read(ref JsonReader reader, out string? other)
    {
        var index = IndexOf(JsonReaderExtensions.ReadText(ref reader));
        other = index < 0 ? reader.GetString() : null;
        return index + 1;
    }

    /// <summary>The text of an enumerated value; empty for 0.</summary>
    /// <param name="number">The number of the value, counted from 1.</param>
    public string Text(int number) => number == 0 ? "" : texts[number - 1];

    /// <summary>Writes an enumerated value.</summary>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="number">The number of the value, counted from 1; 0 when it is not listed.</param>
    /// <param name="text">The text itself.</param>
    public void Write(ref JsonWriter output, int number, string text)
    {
        var all = json ??= Quote(texts);
        if ((uint)(number - 1) < (uint)all.Length)
        {
            output.WriteRaw(all[number - 1]);
        }
        else
        {
            output.WriteString(text);
        }
    }

    /// <summary>The texts for a message.</summary>
    internal string InWords() =>
        texts.Length <= FewEnoughToList ? string.Join(", ", texts) : "the values the document lists";

    private static byte[][] Quote(string[] texts)
    {
        var all = new byte[texts.Length][];
        for (var index = 0; index < texts.Length; index++)
        {
            all[index] = Encoding.UTF8.GetBytes('"' + JsonEncodedText.Encode(texts[index]).ToString() + '"');
        }

        return all;
    }

    // Open addressing: a slot holds a place and one, or nothing.
    private static int[] Place(Utf8Key[] digests)
    {
        var slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(2 * digests.Length) + 1)];
        for (var index = 0; index < digests.Length; index++)
        {
            var slot = digests[index].Hash & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = index + 1;
        }

        return slots;
    }

    private int Search(ReadOnlySpan<byte> text, in Utf8Key digest)
    {
        var all = slots;
        for (var slot = (int)digest.Hash & (all.Length - 1); ; slot = (slot + 1) & (all.Length - 1))
        {
            var index = all[slot] - 1;
            if (index < 0 || IsAt(index, text, digest))
            {
                return index;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAt(int index, ReadOnlySpan<byte> text, in Utf8Key digest) =>
        digest.Equals(digests[index]) && (text.Length <= Utf8Key.Covered || text.SequenceEqual(utf8[index]));
}
