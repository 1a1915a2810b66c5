using System;
using System.Runtime.CompilerServices;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>
/// Where text is put together. Buffers are kept and used again, so that only finished text is allocated; one that an
/// exception kept from being returned is simply lost.
/// </summary>
internal sealed class CodeBuffer
{
    // More than almost every file has; what is larger is not worth keeping in a compiler that stays.
    private const int MostKept = 256 * 1024;

    [ThreadStatic]
    private static CodeBuffer? free;

    private char[] characters = new char[1024];
    private int length;
    private CodePiece[] pieces = [];
    private int pieceCount;
    private CodeBuffer? next;

    // All characters after the last piece, where they were appended as one text: it need not be created again.
    private string? whole;

    private CodeBuffer() { }

    /// <summary>Whether nothing was put in.</summary>
    public bool IsEmpty => length == 0 && pieceCount == 0;

    /// <summary>The characters after the last piece.</summary>
    public ReadOnlySpan<char> Characters => new(characters, 0, length);

    /// <summary>Where the current line begins; it is never within a piece.</summary>
    public int LineStart => Characters.LastIndexOf('\n') + 1;

    /// <summary>An empty buffer.</summary>
    public static CodeBuffer Rent()
    {
        if (free is not { } buffer)
        {
            return new CodeBuffer();
        }

        free = buffer.next;
        buffer.next = null;
        return buffer;
    }

    /// <summary>The code put together; the buffer is given back.</summary>
    public Code ToCode()
    {
        var code = new Code(pieceCount == 0 ? null : pieces.AsSpan(0, pieceCount).ToArray(), ToString());
        Return();
        return code;
    }

    /// <summary>The text put together where there are no pieces; the buffer is given back.</summary>
    public string ToText()
    {
        var text = ToString();
        Return();
        return text;
    }

    /// <summary>Gives the buffer back.</summary>
    public void Return()
    {
        Cut(0);
        Array.Clear(pieces, 0, pieceCount);
        pieceCount = 0;
        if (characters.Length <= MostKept)
        {
            next = free;
            free = this;
        }
    }

    /// <summary>Takes away everything from a place on.</summary>
    public void Cut(int start)
    {
        length = start;
        whole = null;
    }

    /// <summary>Text as it is.</summary>
    public void Append(string? text)
    {
        var isWhole = length == 0;
        Append(text.AsSpan());
        whole = isWhole ? text : null;
    }

    /// <summary>Text as it is.</summary>
    [MethodImpl(JitHints.AggressiveOptimization)]
    public void Append(ReadOnlySpan<char> text) => text.CopyTo(Extend(text.Length));

    /// <summary>Text before what is in the buffer already.</summary>
    public void Prepend(string text)
    {
        var end = length;
        Extend(text.Length);
        Array.Copy(characters, 0, characters, text.Length, end);
        text.CopyTo(0, characters, 0, text.Length);
    }

    /// <summary>Appends part of the buffer again.</summary>
    public void Repeat(int start, int count)
    {
        var target = Extend(count);
        characters.AsSpan(start, count).CopyTo(target);
    }

    /// <summary>Code, its further lines indented; a large piece is referred to rather than copied.</summary>
    public void Append(Code code, int indentation)
    {
        var start = code.ReferableLength;
        if (start >= 0)
        {
            if (pieceCount == pieces.Length)
            {
                Array.Resize(ref pieces, Math.Max(4, pieceCount * 2));
            }

            pieces[pieceCount++] = new CodePiece(ToString(), code, start, indentation);
            Cut(0);
        }

        code.WriteEnd(this, start, indentation);
    }

    /// <summary>Text whose lines are indented, except for the first and for blank ones.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indentation">The spaces.</param>
    /// <param name="pending">The spaces that the line under way lacks until something is on it.</param>
    [MethodImpl(JitHints.AggressiveOptimization)]
    public void AppendLines(ReadOnlySpan<char> text, int indentation, ref int pending)
    {
        while (text.Length > 0)
        {
            var end = text.IndexOf('\n');
            if (end != 0)
            {
                Extend(pending).Fill(' ');
                pending = 0;
            }

            if (end < 0)
            {
                text.CopyTo(Extend(text.Length));
                return;
            }

            text.Slice(0, end + 1).CopyTo(Extend(end + 1));
            pending = indentation;
            text = text.Slice(end + 1);
        }
    }

    /// <inheritdoc />
    public override string ToString() => whole ?? (length == 0 ? "" : new string(characters, 0, length));

    private Span<char> Extend(int count)
    {
        if (length + count > characters.Length)
        {
            Array.Resize(ref characters, Math.Max(length + count, characters.Length * 2));
        }

        whole = null;
        length += count;
        return new Span<char>(characters, length - count, count);
    }
}
