using System;
using System.Collections.Generic;
using System.Text;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>
/// Converts the spans of Markdown to doc tags: code, emphasis and links. The work is linear in the length of the text: what ends a
/// span is searched for once.
/// </summary>
internal sealed class MarkdownSpans
{
    private const int MaxDepth = 3;
    private const string Punctuation = "\\`*_{}[]()#+-.!|<>~";
    private static readonly char[] Starts = ['\\', '`', '*', '_', '!', '[', '<'];

    private readonly string text;
    private readonly int depth;
    private readonly StringBuilder result = new();
    private readonly StringBuilder plain = new();
    private readonly Dictionary<string, int> found = [];

    private MarkdownSpans(string text, int depth)
    {
        this.text = text;
        this.depth = depth;
    }

    /// <summary>The text with doc tags, its own characters escaped.</summary>
    public static string Convert(string text) =>
        text.IndexOfAny(Starts) < 0 ? DocText.Lines(text).Text : new MarkdownSpans(text, 0).Convert();

    private string Convert()
    {
        for (var index = 0; index < text.Length; )
        {
            var start = text.IndexOfAny(Starts, index);
            plain.Append(text, index, (start < 0 ? text.Length : start) - index);
            index =
                start < 0 ? text.Length
                : Span(start) is { } end ? end
                : Plain(start);
        }

        Flush();
        return result.ToString();
    }

    private int Plain(int index)
    {
        plain.Append(text[index]);
        return index + 1;
    }

    /// <summary>Writes the span that begins at a position, and returns its end; null when none does.</summary>
    private int? Span(int index) =>
        text[index] switch
        {
            '\\' when index + 1 < text.Length && Punctuation.IndexOf(text[index + 1]) >= 0 => Plain(index + 1),
            '`' => Code(index),
            '*' or '_' => Emphasis(index),
            '!' when index + 1 < text.Length && text[index + 1] == '[' => Link(index + 1, isImage: true),
            '[' => Link(index, isImage: false),
            '<' => Angle(index),
            _ => null,
        };

    private int? Code(int index)
    {
        var length = Run(index, '`');
        var end = length > 3 ? -1 : Find(text.Substring(index, length), index + length);
        if (end < 0)
        {
            return Skip(index, length);
        }

        Open("<c>");
        DocText.AppendEscaped(result, text.Substring(index + length, end - index - length).Trim(), keepLines: true);
        result.Append("</c>");
        return end + length;
    }

    private int? Emphasis(int index)
    {
        var mark = text[index];
        var length = Math.Min(Run(index, mark), 2);
        var start = index + length;
        if (
            depth >= MaxDepth
            || start >= text.Length
            || char.IsWhiteSpace(text[start])
            || (mark == '_' && index > 0 && char.IsLetterOrDigit(text[index - 1]))
        )
        {
            return Skip(index, length);
        }

        var end = FindEnd(text.Substring(index, length), start);
        if (end <= start)
        {
            return Skip(index, length);
        }

        Open(length == 2 ? "<b>" : "<i>");
        result.Append(new MarkdownSpans(text.Substring(start, end - start), depth + 1).Convert());
        result.Append(length == 2 ? "</b>" : "</i>");
        return end + length;
    }

    private int? Link(int index, bool isImage)
    {
        var close = Find("](", index);
        var end = close < 0 ? -1 : Find(")", close);
        if (end < 0 || depth >= MaxDepth || text.IndexOf('[', index + 1, close - index - 1) >= 0)
        {
            return null;
        }

        var label = text.Substring(index + 1, close - index - 1);
        var target = text.Substring(close + 2, end - close - 2).Split(' ')[0];
        var content = new MarkdownSpans(label, depth + 1).Convert();
        if (isImage || !IsAddress(target))
        {
            Open(content);
        }
        else
        {
            Open("<see href=\"");
            DocText.AppendEscaped(result, target, keepLines: false);
            result.Append("\">").Append(content).Append("</see>");
        }

        return end + 1;
    }

    private int? Angle(int index)
    {
        foreach (var lineBreak in new[] { "<br>", "<br/>", "<br />" })
        {
            if (string.CompareOrdinal(text, index, lineBreak, 0, lineBreak.Length) == 0)
            {
                Open("<br/>");
                return index + lineBreak.Length;
            }
        }

        var end = string.CompareOrdinal(text, index + 1, "http", 0, 4) == 0 ? Find(">", index) : -1;
        if (end < 0 || !IsAddress(text.Substring(index + 1, Math.Min(end - index - 1, 2048))))
        {
            return null;
        }

        Open("<see href=\"");
        DocText.AppendEscaped(result, text.Substring(index + 1, end - index - 1), keepLines: false);
        result.Append("\"/>");
        return end + 1;
    }

    // Only links to the web, without characters that would end the attribute.
    private static bool IsAddress(string target)
    {
        if (
            !target.StartsWith("https://", StringComparison.Ordinal)
            && !target.StartsWith("http://", StringComparison.Ordinal)
        )
        {
            return false;
        }

        foreach (var character in target)
        {
            if (character is <= ' ' or > '~' or '"' or '\'' or '<' or '>')
            {
                return false;
            }
        }

        return true;
    }

    private int Skip(int index, int length)
    {
        plain.Append(text, index, length);
        return index + length;
    }

    private int Run(int index, char character)
    {
        var end = index;
        while (end < text.Length && text[end] == character)
        {
            end++;
        }

        return end - index;
    }

    // A mark ends emphasis after a word; an underscore within a word belongs to the word.
    private int FindEnd(string mark, int start)
    {
        var end = Find(mark, start);
        while (
            end >= 0
            && (
                char.IsWhiteSpace(text[end - 1])
                || (mark[0] == '_' && end + mark.Length < text.Length && char.IsLetterOrDigit(text[end + mark.Length]))
                || (mark.Length == 1 && end + 1 < text.Length && text[end + 1] == mark[0])
            )
        )
        {
            end = Find(mark, end + Run(end, mark[0]));
        }

        return end;
    }

    private int Find(string token, int start)
    {
        if (!found.TryGetValue(token, out var position) || (position >= 0 && position < start))
        {
            position = start <= text.Length ? text.IndexOf(token, start, StringComparison.Ordinal) : -1;
            found[token] = position;
        }

        return position;
    }

    private void Open(string markup)
    {
        Flush();
        result.Append(markup);
    }

    private void Flush()
    {
        if (plain.Length > 0)
        {
            DocText.AppendEscaped(result, plain.ToString(), keepLines: true);
            plain.Clear();
        }
    }
}
