using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>
/// Converts the blocks of Markdown to doc tags: paragraphs, lists, headings, tables and code. What is not Markdown is text.
/// </summary>
internal static class MarkdownBlocks
{
    private static readonly char[] Special = ['`', '*', '_', '[', '\\', '<', '|', '#', '\n'];

    /// <summary>The text with doc tags, its own characters escaped.</summary>
    public static string Convert(string text)
    {
        if (text.IndexOfAny(Special) < 0 && Item(text) is null)
        {
            return DocText.Lines(text).Text;
        }

        var lines = text.Replace("\r\n", "\n").Split('\n');
        var blocks = new List<string>();
        for (var index = 0; index < lines.Length; )
        {
            var start = index;
            if (IsFence(lines[index]))
            {
                index = Next(lines, index + 1, line => !IsFence(line));
                blocks.Add(Code(lines.Skip(start + 1).Take(index - start - 1)));
                index++;
            }
            else if (IsRow(lines[index]))
            {
                index = Next(lines, index, IsRow);
                blocks.Add(Code(lines.Skip(start).Take(index - start)));
            }
            else if (Item(lines[index]) is not null)
            {
                index = Next(lines, index, line => Item(line) is not null || IsContinuation(line));
                blocks.Add(List(lines.Skip(start).Take(index - start)));
            }
            else if (Heading(lines[index]) is { } heading)
            {
                blocks.Add("<b>" + MarkdownSpans.Convert(heading) + "</b>");
                index++;
            }
            else if (IsRule(lines[index]) || lines[index].Trim().Length == 0)
            {
                index++;
            }
            else
            {
                index = Next(lines, index, IsText);
                var paragraph = lines.Skip(start).Take(index - start).Select(Unquoted);
                blocks.Add(MarkdownSpans.Convert(string.Join("\n", paragraph).Trim()));
            }
        }

        return string.Join("\n", blocks);
    }

    private static int Next(string[] lines, int start, Func<string, bool> belongs)
    {
        var index = start;
        while (index < lines.Length && belongs(lines[index]))
        {
            index++;
        }

        return index;
    }

    private static bool IsText(string line) =>
        line.Trim().Length > 0
        && !IsFence(line)
        && !IsRow(line)
        && !IsRule(line)
        && Item(line) is null
        && Heading(line) is null;

    private static bool IsFence(string line) => line.TrimStart().StartsWith("```", StringComparison.Ordinal);

    private static bool IsRow(string line) => line.TrimStart().StartsWith("|", StringComparison.Ordinal);

    private static bool IsContinuation(string line) =>
        line.Trim().Length > 0 && line.StartsWith("  ", StringComparison.Ordinal) && !IsFence(line);

    // A line between blocks, or the line that makes a heading of the line above.
    private static bool IsRule(string line)
    {
        var text = line.Trim();
        return text.Length >= 3 && text[0] is '-' or '=' or '*' or '_' && text.All(character => character == text[0]);
    }

    private static string? Heading(string line)
    {
        var text = line.TrimStart();
        var level = text.Length - text.TrimStart('#').Length;
        return level is > 0 and <= 6 && level < text.Length && text[level] == ' '
            ? text.Substring(level).Trim(' ', '#')
            : null;
    }

    private static string Unquoted(string line) =>
        line.StartsWith("> ", StringComparison.Ordinal) ? line.Substring(2) : line;

    /// <summary>The text of a list's item; null when the line does not begin one.</summary>
    private static (string Text, bool IsNumbered)? Item(string line)
    {
        var text = line.TrimStart();
        if (text.Length > 2 && text[0] is '-' or '*' or '+' && text[1] == ' ')
        {
            return (text.Substring(2), false);
        }

        var digits = 0;
        while (digits < text.Length && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        return
            digits is > 0 and < 4 && text.Length > digits + 2 && text[digits] is '.' or ')' && text[digits + 1] == ' '
            ? (text.Substring(digits + 2), true)
            : null;
    }

    private static string List(IEnumerable<string> lines)
    {
        var items = new List<string>();
        bool? isNumbered = null;
        foreach (var line in lines)
        {
            if (Item(line) is var (text, numbered))
            {
                isNumbered ??= numbered;
                items.Add(text);
            }
            else
            {
                items[items.Count - 1] += "\n" + line.Trim();
            }
        }

        var builder = new StringBuilder(isNumbered == true ? "<list type=\"number\">" : "<list type=\"bullet\">");
        foreach (var item in items)
        {
            builder.Append("\n<item><description>").Append(MarkdownSpans.Convert(item)).Append("</description></item>");
        }

        return builder.Append("\n</list>").ToString();
    }

    private static string Code(IEnumerable<string> lines)
    {
        var builder = new StringBuilder("<code>");
        foreach (var line in lines)
        {
            builder.Append('\n');
            DocText.AppendEscaped(builder, line, keepLines: false);
        }

        return builder.Append("\n</code>").ToString();
    }
}
