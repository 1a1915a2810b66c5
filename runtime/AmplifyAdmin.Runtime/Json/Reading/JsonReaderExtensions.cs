using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>
/// What emitted readers call. Each scalar reader is at the value's token and stays there; each refusal is a
/// <see cref="JsonException"/> without a place, which <see cref="ApiJsonConverter{T}"/> adds.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonReaderExtensions
{
    /// <summary>Refuses everything but the start of an object.</summary>
    /// <param name="reader">The reader, on the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BeginObject(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WrongType(ref reader, "an object");
        }
    }

    /// <summary>Refuses everything but the start of an array.</summary>
    /// <param name="reader">The reader, on the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BeginArray(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw WrongType(ref reader, "an array");
        }
    }

    /// <summary>Goes to the next member's name; false at the end of the object.</summary>
    /// <param name="reader">The reader, on the object's start or the end of a value in it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextMember(ref JsonReader reader) => reader.NextMember();

    /// <summary>Goes to the next element; false at the end of the array.</summary>
    /// <param name="reader">The reader, on the array's start or the end of an element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextElement(ref JsonReader reader) => reader.NextElement();

    /// <summary>Goes from a member's name to its value.</summary>
    /// <param name="reader">The reader, on the name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Advance(ref JsonReader reader) => reader.ReadValue();

    /// <summary>The member's name or the text as UTF-8, escapes resolved.</summary>
    /// <param name="reader">The reader, on a name or a text.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Utf8(scoped ref JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()) : reader.ValueSpan;

    /// <summary>Reads text.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static string ReadString(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw WrongType(ref reader, "a string");
        }

        if (!reader.ValueIsEscaped)
        {
            var utf8 = reader.ValueSpan;
            if (utf8.IsEmpty)
            {
                return "";
            }

            // Most text is plain ASCII, which widens in one pass where UTF-8 takes two.
            var text = new string('\0', utf8.Length);
            var characters = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);
            if (Ascii.ToUtf16(utf8, characters, out _) == System.Buffers.OperationStatus.Done)
            {
                return text;
            }
        }

        return reader.GetString();
    }

    /// <summary>Reads text as UTF-8, escapes resolved.</summary>
    /// <param name="reader">The reader, on the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> ReadText(ref JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw WrongType(ref reader, "a string");
        }

        return Utf8(ref reader);
    }

    /// <summary>Reads true or false.</summary>
    /// <param name="reader">The reader, on the value.</param>
    public static bool ReadBoolean(ref JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw WrongType(ref reader, "true or false"),
        };

    /// <summary>Reads a member's name and goes to its value.</summary>
    /// <param name="reader">The reader, on the name.</param>
    public static string ReadName(ref JsonReader reader)
    {
        var name = reader.GetString();
        Advance(ref reader);
        return name;
    }

    /// <summary>Skips a member of no interest, name and value, and checks that both are well-formed.</summary>
    /// <param name="reader">The reader, on the member's name.</param>
    public static void SkipMember(ref JsonReader reader)
    {
        CheckText(ref reader);
        Advance(ref reader);
        SkipValue(ref reader);
    }

    /// <summary>Skips a value and checks that it is well-formed.</summary>
    /// <param name="reader">The reader, on the value; afterwards on its last token.</param>
    public static void SkipValue(ref JsonReader reader)
    {
        var start = reader;
        reader.Skip();
        var json = reader.Text[start.TokenStart..reader.TokenEnd];
        if (json.Contains((byte)'\\') || !System.Text.Unicode.Utf8.IsValid(json))
        {
            CheckTexts(ref start);
        }
    }

    /// <summary>The error for a duplicate member.</summary>
    /// <param name="name">The member's name as UTF-8.</param>
    public static JsonException Duplicate(ReadOnlySpan<byte> name) => Duplicate(Encoding.UTF8.GetString(name));

    /// <summary>The error for a duplicate member.</summary>
    /// <param name="name">The member's name.</param>
    public static JsonException Duplicate(string name) => new($"Duplicate property '{name}'.");

    /// <summary>The error for objects and arrays that are nested too deeply.</summary>
    internal static JsonException TooDeep(int maxDepth) => new($"The value is nested deeper than {maxDepth} levels.");

    /// <summary>The error for a value of the wrong JSON type.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="expected">What is expected, in words.</param>
    public static JsonException WrongType(ref JsonReader reader, string expected)
    {
        var found = reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Null => "null",
            _ => "no value",
        };
        return new JsonException($"Expected {expected}, found {found}.");
    }

    /// <summary>The error for text that no known value of a closed enum type is.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="type">The enum type.</param>
    public static JsonException UnknownValue(ref JsonReader reader, string type) =>
        new($"'{Shorten(reader.GetString())}' is not a valid value for {type}.");

    internal static string Shorten(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 100), "…");

    /// <summary>Refuses text that is not valid Unicode, wherever it is in a value.</summary>
    /// <param name="reader">The reader, on the value; afterwards on its last token.</param>
    internal static void CheckTexts(ref JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                CheckText(ref reader);
                break;
            case JsonTokenType.StartObject:
                while (reader.NextMember())
                {
                    CheckText(ref reader);
                    reader.ReadValue();
                    CheckTexts(ref reader);
                }

                break;
            case JsonTokenType.StartArray:
                while (reader.NextElement())
                {
                    CheckTexts(ref reader);
                }

                break;
        }
    }

    /// <summary>Refuses text that is not valid Unicode: invalid UTF-8, or half a surrogate pair as an escape.</summary>
    internal static void CheckText(ref JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            reader.GetString();
        }
        else if (!System.Text.Unicode.Utf8.IsValid(reader.ValueSpan))
        {
            throw new JsonException("Invalid UTF-8.");
        }
    }
}
