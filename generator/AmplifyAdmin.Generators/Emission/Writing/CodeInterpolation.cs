using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>
/// The interpolated string behind <see cref="Code.Of"/>. It re-indents a multi-line value to its hole and has no
/// overload for <c>string</c>, so that the compiler refuses text of a document that nobody made safe.
/// </summary>
[InterpolatedStringHandler]
internal struct CodeInterpolation
{
    private readonly StringBuilder builder;
    private bool droppedHole;

    public CodeInterpolation(int literalLength, int formattedCount)
    {
        builder = new StringBuilder(literalLength + formattedCount * 16);
        droppedHole = false;
    }

    /// <summary>Text of ours, as written in an emitter.</summary>
    public void AppendLiteral(string constant)
    {
        var text = constant.IndexOf('\r') < 0 ? constant : constant.Replace("\r\n", "\n");
        if (droppedHole && text.StartsWith("\n", System.StringComparison.Ordinal) && CurrentLine().Trim().Length == 0)
        {
            DropCurrentLine(ref text);
        }

        droppedHole = false;
        builder.Append(text);
    }

    public void AppendFormatted(Identifier value) => builder.Append(value.ToString());

    public void AppendFormatted(NamespaceName value) => builder.Append(value.ToString());

    public void AppendFormatted(TypeName value) => builder.Append(value.Text);

    public void AppendFormatted(Literal value) => builder.Append(value.ToString());

    public void AppendFormatted(int value) => builder.Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Doc text; its further lines continue the comment they stand in.</summary>
    public void AppendFormatted(DocText value)
    {
        var line = CurrentLine();
        var comment = line.IndexOf("///", System.StringComparison.Ordinal);
        var prefix = comment < 0 ? Indentation(line) : line.Substring(0, comment) + "/// ";
        builder.Append(value.Text.Replace("\n", "\n" + prefix));
    }

    /// <summary>Code; its further lines are indented to where the hole's line begins.</summary>
    public void AppendFormatted(Code value)
    {
        if (value.IsNone)
        {
            droppedHole = true;
            return;
        }

        var text = value.ToString();
        var indentation = text.IndexOf('\n') < 0 ? "" : Indentation(CurrentLine());
        builder.Append(indentation.Length == 0 ? text : Indent(text, indentation));
    }

    internal readonly string ToText()
    {
        if (droppedHole && builder.Length > 0 && CurrentLine().Trim().Length == 0)
        {
            var end = LineStart();
            return builder.ToString(0, end > 0 ? end - 1 : 0);
        }

        return builder.ToString();
    }

    private static string Indent(string text, string indentation)
    {
        var result = new StringBuilder(text.Length + 64);
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            var length = (end < 0 ? text.Length : end) - start;
            if (start > 0 && length > 0)
            {
                result.Append(indentation);
            }

            result.Append(text, start, length);
            if (end < 0)
            {
                return result.ToString();
            }

            result.Append('\n');
            start = end + 1;
        }
    }

    private void DropCurrentLine(ref string text)
    {
        var start = LineStart();
        builder.Length = start;

        // The line is gone with its end; a blank line after it, when one stands before it already, goes too.
        text = text.Substring(1);
        var blankBefore = start == 0 || (start > 1 && builder[start - 2] == '\n');
        if (blankBefore && text.StartsWith("\n", System.StringComparison.Ordinal))
        {
            text = text.Substring(1);
        }
    }

    private readonly int LineStart()
    {
        var index = builder.Length;
        while (index > 0 && builder[index - 1] != '\n')
        {
            index--;
        }

        return index;
    }

    private readonly string CurrentLine()
    {
        var start = LineStart();
        return builder.ToString(start, builder.Length - start);
    }

    private static string Indentation(string line)
    {
        var length = 0;
        while (length < line.Length && line[length] == ' ')
        {
            length++;
        }

        return line.Substring(0, length);
    }
}
