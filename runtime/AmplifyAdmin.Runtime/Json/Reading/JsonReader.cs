using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>
/// Goes over JSON text in one piece of memory and refuses what RFC 8259 does. Emitted readers know whether a
/// member, an element or a value comes next; a reader that is told so need not find it out at each token.
/// </summary>
/// <remarks>
/// A refusal is a <see cref="JsonException"/> without a place. <see cref="ApiJsonConverter{T}"/> lets
/// <see cref="Utf8JsonReader"/> read the text again to say where and why.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonReader
{
    // Emitted readers call each other for each level; up to here no stack is too small.
    private const int HarmlessDepth = 64;

    private readonly ReadOnlySpan<byte> text;
    private readonly int maxDepth;
    private int depth;
    private int position;
    private int valueStart;
    private int valueEnd;

    // One more than where the sensitive value begins, so that a reader by default is in none.
    private int sensitive;

    /// <summary>A reader before the first token.</summary>
    /// <param name="utf8">The UTF-8 text without a byte-order mark.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested.</param>
    public JsonReader(ReadOnlySpan<byte> utf8, int maxDepth = ApiJsonConverter<object>.DefaultMaxDepth)
    {
        text = utf8;
        this.maxDepth = maxDepth;
    }

    /// <summary>The kind of the token at which the reader is.</summary>
    public JsonTokenType TokenType { get; private set; }

    /// <summary>Whether the text or the name holds escapes.</summary>
    public bool ValueIsEscaped { get; private set; }

    /// <summary>A text or a name without its quotation marks and with its escapes; a number, <c>true</c>, <c>false</c> or <c>null</c> as is.</summary>
    public readonly ReadOnlySpan<byte> ValueSpan => text[valueStart..valueEnd];

    /// <summary>What the readers of a text share while they try the branches of unions; null before the first of them.</summary>
    internal UnionTrials? Trials { readonly get; set; }

    /// <summary>Where the value of a sensitive member begins, of which errors show nothing; negative outside of one.</summary>
    internal readonly int SensitiveStart => sensitive - 1;

    /// <summary>Whether null is an error for an optional member for which the document does not declare it, rather than absence.</summary>
    internal bool IsStrict { readonly get; set; }

    /// <summary>How deep objects and arrays may be nested.</summary>
    internal readonly int MaxDepth => maxDepth;

    /// <summary>The whole text.</summary>
    internal readonly ReadOnlySpan<byte> Text => text;

    /// <summary>Where the token begins.</summary>
    internal int TokenStart { readonly get; private set; }

    /// <summary>Where the token ends.</summary>
    internal readonly int TokenEnd => position;

    /// <summary>The text or the name with its escapes resolved.</summary>
    /// <exception cref="JsonException">The text is not valid Unicode.</exception>
    public readonly string GetString()
    {
        var value = ValueSpan;
        return !ValueIsEscaped && System.Text.Unicode.Utf8.IsValid(value)
            ? Encoding.UTF8.GetString(value)
            : JsonDecoding.GetString(this.Token());
    }

    /// <summary>Begins a sensitive value, of which errors show nothing.</summary>
    /// <returns>What <see cref="EndSensitive"/> takes.</returns>
    public int BeginSensitive()
    {
        var outer = sensitive;
        sensitive = outer == 0 ? TokenStart + 1 : outer;
        return outer;
    }

    /// <summary>Ends a sensitive value.</summary>
    /// <param name="outer">What <see cref="BeginSensitive"/> returned.</param>
    public void EndSensitive(int outer) => sensitive = outer;

    /// <summary>Goes to the first token, or from a member's name to its value.</summary>
    /// <exception cref="JsonException">There is no value.</exception>
    public void ReadValue()
    {
        var start = JsonScanner.SkipSpace(text, position);
        TokenStart = start;
        switch (JsonScanner.At(text, start))
        {
            case '"':
                ReadText(start);
                TokenType = JsonTokenType.String;
                break;
            case '{':
                Open(start, JsonTokenType.StartObject);
                break;
            case '[':
                Open(start, JsonTokenType.StartArray);
                break;
            case 't':
                ReadWord(start, "true"u8, JsonTokenType.True);
                break;
            case 'f':
                ReadWord(start, "false"u8, JsonTokenType.False);
                break;
            case 'n':
                ReadWord(start, "null"u8, JsonTokenType.Null);
                break;
            default:
                ReadNumber(start);
                break;
        }
    }

    /// <summary>Goes to the next member's name.</summary>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="JsonException">Neither a member nor the end follows.</exception>
    public bool NextMember()
    {
        var start = JsonScanner.SkipSpace(text, position);
        var next = JsonScanner.At(text, start);
        if (TokenType != JsonTokenType.StartObject && next == ',')
        {
            start = JsonScanner.SkipSpace(text, start + 1);
            next = JsonScanner.At(text, start) == '"' ? '"' : 0;
        }
        else if (next == '}')
        {
            Close(start, JsonTokenType.EndObject);
            return false;
        }
        else if (TokenType != JsonTokenType.StartObject)
        {
            next = 0;
        }

        if (next != '"')
        {
            throw new JsonSyntaxException();
        }

        TokenStart = start;
        ReadText(start);
        TokenType = JsonTokenType.PropertyName;
        var colon = JsonScanner.SkipSpace(text, position);
        position = JsonScanner.At(text, colon) == ':' ? colon + 1 : throw new JsonSyntaxException();
        return true;
    }

    /// <summary>Goes to the next element of an array.</summary>
    /// <returns>False at the end of the array.</returns>
    /// <exception cref="JsonException">Neither an element nor the end follows.</exception>
    public bool NextElement()
    {
        var start = JsonScanner.SkipSpace(text, position);
        var next = JsonScanner.At(text, start);
        if (next == ']')
        {
            Close(start, JsonTokenType.EndArray);
            return false;
        }

        if (TokenType != JsonTokenType.StartArray)
        {
            position = next == ',' ? start + 1 : throw new JsonSyntaxException();
        }

        ReadValue();
        return true;
    }

    /// <summary>Goes to the last token of the value.</summary>
    /// <exception cref="JsonException">The value is malformed.</exception>
    public void Skip()
    {
        switch (TokenType)
        {
            case JsonTokenType.StartObject:
                while (NextMember())
                {
                    ReadValue();
                    Skip();
                }

                break;
            case JsonTokenType.StartArray:
                while (NextElement())
                {
                    Skip();
                }

                break;
        }
    }

    /// <summary>Goes to the last token of the container on whose start the reader is.</summary>
    /// <param name="end">Where that token ends.</param>
    internal void SkipTo(int end) =>
        Close(end - 1, TokenType == JsonTokenType.StartObject ? JsonTokenType.EndObject : JsonTokenType.EndArray);

    /// <summary>Refuses anything but white space after the last token.</summary>
    /// <exception cref="JsonException">There is more.</exception>
    public readonly void RequireEnd()
    {
        if (JsonScanner.SkipSpace(text, position) < text.Length)
        {
            throw new JsonSyntaxException();
        }
    }

    /// <summary>Goes past the name of the member that is expected, if it is the next and nothing but a comma precedes it.</summary>
    /// <param name="name">A comma, the name in quotation marks and a colon; nothing when none is expected.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryNextMember(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return false;
        }

        var expected = TokenType == JsonTokenType.StartObject ? name[1..] : name;
        if (!text[position..].StartsWith(expected))
        {
            return false;
        }

        TokenStart = position;
        position += expected.Length;
        TokenType = JsonTokenType.PropertyName;
        return true;
    }

    private void Open(int start, JsonTokenType type)
    {
        if (++depth > maxDepth)
        {
            throw new JsonSyntaxException();
        }

        if (depth > HarmlessDepth && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new JsonException("Objects and arrays are nested too deeply for the thread's stack.");
        }

        TokenType = type;
        position = start + 1;
    }

    private void Close(int start, JsonTokenType type)
    {
        depth--;
        TokenStart = start;
        TokenType = type;
        position = start + 1;
    }

    private void ReadWord(int start, ReadOnlySpan<byte> word, JsonTokenType type)
    {
        if (!text[start..].StartsWith(word))
        {
            throw new JsonSyntaxException();
        }

        TokenType = type;
        valueStart = start;
        valueEnd = position = start + word.Length;
    }

    private void ReadNumber(int start)
    {
        valueEnd = position = JsonScanner.EndOfNumber(text, start);
        valueStart = start;
        TokenType = JsonTokenType.Number;
    }

    private void ReadText(int quotationMark)
    {
        valueStart = quotationMark + 1;
        valueEnd = JsonScanner.EndOfText(text, valueStart, out var isEscaped);
        position = valueEnd + 1;
        ValueIsEscaped = isEscaped;
    }
}
