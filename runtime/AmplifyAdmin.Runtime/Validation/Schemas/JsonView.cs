using System;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>One value of a JSON text, or a member's name, which is a string.</summary>
internal readonly struct JsonView(JsonTape tape, int row)
{
    internal JsonTape Tape => tape;

    /// <summary>Where the value is on the tape.</summary>
    internal int Position => row;

    internal JsonValueKind Kind =>
        tape.Row(row).Kind switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.Number => JsonValueKind.Number,
            JsonTokenType.True => JsonValueKind.True,
            JsonTokenType.False => JsonValueKind.False,
            JsonTokenType.Null => JsonValueKind.Null,
            _ => JsonValueKind.String,
        };

    /// <summary>The number of elements or members.</summary>
    internal int Count => tape.Row(row).Count;

    /// <summary>The value as it is written in the text, a string with its quotes.</summary>
    internal ReadOnlySpan<byte> Raw => tape.Text(tape.Row(row).Start, tape.Row(row).Length);

    internal string RawText => Encoding.UTF8.GetString(Raw);

    internal JsonViewItems Items => new(tape, row);

    internal JsonViewMembers Members => new(tape, row);

    internal JsonNumber Number => JsonNumber.Of(Raw);

    private bool IsEscaped => tape.Row(row).IsEscaped;

    /// <summary>A string's characters, decoded; to be disposed.</summary>
    internal JsonChars Chars() => new(Raw);

    /// <summary>A string's length in code points.</summary>
    internal int CodePoints()
    {
        if (IsEscaped)
        {
            using var chars = Chars();
            return StringChecks.CodePoints(chars.Span);
        }

        var count = -2;
        foreach (var unit in Raw)
        {
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }

    /// <summary>Whether a string is a text.</summary>
    internal bool TextEquals(ReadOnlySpan<byte> utf8)
    {
        if (!IsEscaped)
        {
            return Raw[1..^1].SequenceEqual(utf8);
        }

        var reader = new Utf8JsonReader(Raw);
        return reader.Read() && reader.ValueTextEquals(utf8);
    }

    /// <summary>Whether two strings are one text, however they are escaped.</summary>
    internal bool TextEquals(JsonView other)
    {
        if (!other.IsEscaped)
        {
            return TextEquals(other.Raw[1..^1]);
        }

        using var chars = other.Chars();
        var reader = new Utf8JsonReader(Raw);
        return reader.Read() && reader.ValueTextEquals(chars.Span);
    }

    /// <summary>Whether an object has a member.</summary>
    internal bool Has(ReadOnlySpan<byte> name)
    {
        foreach (var member in Members)
        {
            if (member.Name.TextEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds an object's member.</summary>
    internal bool TryGet(JsonView name, out JsonView value)
    {
        foreach (var member in Members)
        {
            if (member.Name.TextEquals(name))
            {
                value = member.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    internal string Text()
    {
        using var chars = Chars();
        return chars.Span.ToString();
    }
}

/// <summary>A member of an object.</summary>
internal readonly record struct JsonViewMember(JsonView Name, JsonView Value);

/// <summary>An array's elements, in order.</summary>
internal struct JsonViewItems(JsonTape tape, int array)
{
    private int next = array + 1;
    private int remaining = tape.Row(array).Count;

    public JsonView Current { get; private set; }

    public readonly JsonViewItems GetEnumerator() => this;

    public bool MoveNext()
    {
        if (remaining-- == 0)
        {
            return false;
        }

        Current = new JsonView(tape, next);
        next = tape.Row(next).After;
        return true;
    }
}

/// <summary>An object's members, in order.</summary>
internal struct JsonViewMembers(JsonTape tape, int owner)
{
    private int next = owner + 1;
    private int remaining = tape.Row(owner).Count;

    public JsonViewMember Current { get; private set; }

    public readonly JsonViewMembers GetEnumerator() => this;

    public bool MoveNext()
    {
        if (remaining-- == 0)
        {
            return false;
        }

        Current = new JsonViewMember(new JsonView(tape, next), new JsonView(tape, next + 1));
        next = tape.Row(next + 1).After;
        return true;
    }
}
