using System;
using System.Text;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The path and query of a request.</summary>
internal sealed class RequestTarget
{
    private const string ReservedInPath = " \"<>\\^`|?#";

    private readonly StringBuilder text = new(64);
    private int segmentStart;
    private string? parameterInSegment;
    private bool hasQuery;

    /// <summary>Appends a piece of the path as the document writes it.</summary>
    public void Path(string literal)
    {
        foreach (var rune in literal.EnumerateRunes())
        {
            if (rune.Value == '/')
            {
                EndSegment();
                segmentStart = text.Length + 1;
            }

            if (
                rune.IsAscii
                && !Rune.IsControl(rune)
                && !ReservedInPath.Contains((char)rune.Value, StringComparison.Ordinal)
            )
            {
                text.Append((char)rune.Value);
            }
            else
            {
                text.Append(Uri.EscapeDataString(rune.ToString()));
            }
        }
    }

    /// <summary>Appends an encoded path parameter.</summary>
    public void Segment(string name, string encoded)
    {
        parameterInSegment = name;
        text.Append(encoded);
    }

    /// <summary>Appends an encoded pair of the query.</summary>
    public void Query(string pair)
    {
        if (!hasQuery)
        {
            EndSegment();
        }

        text.Append(hasQuery ? '&' : '?').Append(pair);
        hasQuery = true;
    }

    /// <summary>The path and query.</summary>
    public string Text()
    {
        if (!hasQuery)
        {
            EndSegment();
        }

        return text.ToString();
    }

    // Servers and clients take "." and ".." for steps between folders: the request would go somewhere else.
    private void EndSegment()
    {
        if (parameterInSegment is { } name)
        {
            parameterInSegment = null;
            if (
                text.Length - segmentStart <= 2
                && text.ToString(segmentStart, text.Length - segmentStart) is "." or ".."
            )
            {
                throw new ArgumentException($"The path parameter '{name}' must not be '.' or '..'.", name);
            }
        }
    }
}
