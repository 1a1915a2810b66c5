using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>Text of a document made safe for an XML doc comment or a line comment.</summary>
internal readonly record struct DocText
{
    private DocText(string text)
    {
        Text = text;
    }

    /// <summary>The escaped text, lines separated by <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>Text that may run over several lines; each continues the doc comment it is in.</summary>
    public static DocText Lines(string text) => new(Escape(text, keepLines: true));

    /// <summary>Markdown, with doc tags for its paragraphs, lists, code and links.</summary>
    public static DocText Markdown(string text) => new(MarkdownBlocks.Convert(text.Trim()));

    /// <summary>Text on one line.</summary>
    public static DocText Line(string text) => new(Escape(text, keepLines: false));

    /// <inheritdoc />
    public override string ToString() => Text;

    private static string Escape(string text, bool keepLines)
    {
        var source = text.Trim();
        if (IsPlain(source))
        {
            return source;
        }

        var builder = new StringBuilder(source.Length + 16);
        AppendEscaped(builder, source.Replace("\r\n", "\n"), keepLines);
        return builder.ToString();
    }

    /// <summary>Appends text, escaped.</summary>
    [MethodImpl(JitHints.AggressiveOptimization)]
    public static void AppendEscaped(StringBuilder builder, string source, bool keepLines)
    {
        for (var index = 0; index < source.Length; index++)
        {
            var character = source[index];
            switch (character)
            {
                case '<':
                    builder.Append("&lt;");
                    break;
                case '>':
                    builder.Append("&gt;");
                    break;
                case '&':
                    builder.Append("&amp;");
                    break;
                // Every character that C# takes for the end of a line, and those that look like one.
                case '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f':
                    builder.Append(keepLines ? '\n' : ' ');
                    break;
                case '\t':
                    builder.Append(' ');
                    break;
                case >= ' ' and <= '~':
                    builder.Append(character);
                    break;
                default:
                    AppendVisible(builder, source, ref index);
                    break;
            }
        }
    }

    // Most names and sentences are made of these.
    [MethodImpl(JitHints.AggressiveOptimization)]
    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~' or '<' or '>' or '&')
            {
                return false;
            }
        }

        return true;
    }

    private static void AppendVisible(StringBuilder builder, string source, ref int index)
    {
        var character = source[index];
        if (char.IsHighSurrogate(character) && index + 1 < source.Length && char.IsLowSurrogate(source[index + 1]))
        {
            builder.Append(character).Append(source[++index]);
            return;
        }

        // Controls, lone surrogates, private noncharacters and invisible formatting (bidirectional overrides among it)
        // are shown as their number: they could hide or reorder what a reader sees.
        var category = CharUnicodeInfo.GetUnicodeCategory(character);
        if (
            category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            || character is '\uFFFE' or '\uFFFF'
        )
        {
            builder.Append("U+").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            return;
        }

        builder.Append(character);
    }
}
