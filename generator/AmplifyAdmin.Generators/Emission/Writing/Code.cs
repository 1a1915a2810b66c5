using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>
/// A piece of C# without its own indentation. It is made from raw interpolated strings only, whose holes take
/// identifiers, type names, literals, doc text, numbers and other pieces, and refuse plain strings.
/// </summary>
/// <remarks>Large pieces inside it are referred to, so that text is not copied again for each level it is nested in.</remarks>
internal sealed class Code
{
    // Below it, copying costs less than keeping an object.
    private const int LeastReferred = 256;

    private readonly CodePiece[]? pieces;
    private readonly string text;

    internal Code(CodePiece[]? pieces, string text)
    {
        this.pieces = pieces;
        this.text = text;
    }

    /// <summary>No code; a line with nothing else is removed.</summary>
    public static Code None { get; } = new(null, "");

    /// <summary>Whether there is no code.</summary>
    public bool IsNone => text.Length == 0 && pieces is null;

    /// <summary>Whether it is on one line.</summary>
    public bool IsOneLine => pieces is null && text.IndexOf('\n') < 0;

    /// <summary>
    /// How much of the text at its end lies before the last two lines and the line break before them; -1 where it is not
    /// worth referring to. Those lines are copied: what a hole does depends on the line it is on and the one before.
    /// </summary>
    internal int ReferableLength
    {
        get
        {
            if (pieces is null && text.Length < LeastReferred)
            {
                return -1;
            }

            var last = text.LastIndexOf('\n');
            return last < 1 ? -1 : text.LastIndexOf('\n', last - 1);
        }
    }

    /// <summary>Code from a raw interpolated string.</summary>
    public static Code Of(CodeInterpolation code) => code.ToCode();

    /// <summary>Pieces one below the other.</summary>
    public static Code Lines(IEnumerable<Code> pieces) => Join("\n", pieces);

    /// <summary>Pieces with a blank line between them.</summary>
    public static Code Blocks(IEnumerable<Code> pieces) => Join("\n\n", pieces);

    /// <summary>Pieces with a blank line between them.</summary>
    public static Code Blocks(params Code[] pieces) => Join("\n\n", pieces);

    /// <summary>Pieces on one line, separated by a comma.</summary>
    public static Code List(IEnumerable<Code> pieces) => Join(", ", pieces);

    /// <summary>Pieces separated by a comma, as many to a line as fit.</summary>
    public static Code Wrap(IEnumerable<Code> pieces, int width) => Wrap(pieces, ",", width);

    /// <summary>Pieces separated by a constant, as many to a line as fit.</summary>
    public static Code Wrap(IEnumerable<Code> pieces, string constantSeparator, int width)
    {
        var buffer = CodeBuffer.Rent();
        var line = 0;
        foreach (var piece in pieces)
        {
            if (piece.IsNone)
            {
                continue;
            }

            var length = piece.pieces is null ? piece.text.Length : piece.ToString().Length;
            if (!buffer.IsEmpty)
            {
                buffer.Append(constantSeparator);
                var fits = line + length <= width;
                buffer.Append(fits ? " " : "\n");
                line = fits ? line + 1 : 0;
            }

            buffer.Append(piece, 0);
            line += length + constantSeparator.Length;
        }

        return buffer.ToCode();
    }

    /// <summary>Pieces separated by a constant.</summary>
    public static Code Join(string constantSeparator, IEnumerable<Code> pieces)
    {
        var buffer = CodeBuffer.Rent();
        foreach (var piece in pieces)
        {
            if (piece.IsNone)
            {
                continue;
            }

            if (!buffer.IsEmpty)
            {
                buffer.Append(constantSeparator);
            }

            buffer.Append(piece, 0);
        }

        return buffer.ToCode();
    }

    /// <inheritdoc />
    public override string ToString()
    {
        if (pieces is null)
        {
            return text;
        }

        var buffer = CodeBuffer.Rent();
        WriteTo(buffer);
        return buffer.ToText();
    }

    /// <summary>Writes all of it.</summary>
    internal void WriteTo(CodeBuffer buffer)
    {
        var pending = 0;
        WriteStart(buffer, text.Length, 0, ref pending);
    }

    /// <summary>Writes what a <see cref="CodePiece"/> does not refer to: the end of the text, or all where the start is -1.</summary>
    internal void WriteEnd(CodeBuffer buffer, int start, int indentation)
    {
        var pending = 0;
        if (start >= 0)
        {
            buffer.AppendLines(text.AsSpan(start), indentation, ref pending);
        }
        else if (pieces is null && indentation == 0)
        {
            buffer.Append(text);
        }
        else
        {
            WriteStart(buffer, text.Length, indentation, ref pending);
        }
    }

    [MethodImpl(JitHints.AggressiveOptimization)]
    private void WriteStart(CodeBuffer buffer, int length, int indentation, ref int pending)
    {
        foreach (var piece in pieces ?? [])
        {
            buffer.AppendLines(piece.Before.AsSpan(), indentation, ref pending);
            piece.Code.WriteStart(buffer, piece.Length, indentation + piece.Indentation, ref pending);
        }

        buffer.AppendLines(text.AsSpan(0, length), indentation, ref pending);
    }
}
