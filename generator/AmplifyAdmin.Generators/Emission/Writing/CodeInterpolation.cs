using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>
/// The interpolated string behind <see cref="Code.Of"/>. It re-indents a multi-line value to its hole and has no
/// overload for <c>string</c>, so that the compiler refuses text of a document that no one made safe.
/// </summary>
[InterpolatedStringHandler]
internal struct CodeInterpolation
{
    private readonly CodeBuffer buffer;
    private bool droppedHole;

    public CodeInterpolation(int literalLength, int formattedCount)
    {
        _ = (literalLength, formattedCount);
        buffer = CodeBuffer.Rent();
        droppedHole = false;
    }

    /// <summary>Constant text of an emitter.</summary>
    public void AppendLiteral(string constant)
    {
        var text = constant.IndexOf('\r') < 0 ? constant : constant.Replace("\r\n", "\n");
        if (droppedHole && text[0] == '\n' && buffer.Characters.Slice(buffer.LineStart).IsWhiteSpace())
        {
            AppendInsteadOfLine(text.AsSpan(1));
        }
        else
        {
            buffer.Append(text);
        }

        droppedHole = false;
    }

    public readonly void AppendFormatted(Identifier value) => buffer.Append(value.ToString());

    public readonly void AppendFormatted(NamespaceName value) => buffer.Append(value.ToString());

    public readonly void AppendFormatted(TypeName value) => buffer.Append(value.Text);

    public readonly void AppendFormatted(Literal value) => buffer.Append(value.ToString());

    public readonly void AppendFormatted(int value) => buffer.Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Doc text; its further lines continue the comment they are in.</summary>
    public readonly void AppendFormatted(DocText value)
    {
        if (value.Text is null || value.Text.IndexOf('\n') < 0)
        {
            buffer.Append(value.Text);
            return;
        }

        var text = value.Text.AsSpan();
        var start = buffer.LineStart;
        var line = buffer.Characters.Slice(start);
        var comment = line.IndexOf("///".AsSpan());
        var before = comment < 0 ? Indentation(line) : comment;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n'))
        {
            buffer.Append(text.Slice(0, end + 1));
            buffer.Repeat(start, before);
            buffer.Append(comment < 0 ? "" : "/// ");
            text = text.Slice(end + 1);
        }

        buffer.Append(text);
    }

    /// <summary>Code; its further lines are indented to where the hole's line begins.</summary>
    public void AppendFormatted(Code? value)
    {
        if (value is null or { IsNone: true })
        {
            droppedHole = true;
            return;
        }

        buffer.Append(value, value.IsOneLine ? 0 : Indentation(buffer.Characters.Slice(buffer.LineStart)));
    }

    internal readonly Code ToCode()
    {
        var start = buffer.LineStart;
        if (droppedHole && !buffer.Characters.IsEmpty && buffer.Characters.Slice(start).IsWhiteSpace())
        {
            buffer.Cut(Math.Max(0, start - 1));
        }

        return buffer.ToCode();
    }

    // The line is gone with its end; a blank line after it, when one is before it already, goes too.
    private readonly void AppendInsteadOfLine(ReadOnlySpan<char> text)
    {
        var start = buffer.LineStart;
        buffer.Cut(start);
        var blankBefore = start == 0 || (start > 1 && buffer.Characters[start - 2] == '\n');
        buffer.Append(blankBefore && text.Length > 0 && text[0] == '\n' ? text.Slice(1) : text);
    }

    private static int Indentation(ReadOnlySpan<char> line) => line.Length - line.TrimStart(' ').Length;
}
