using System;
using System.Text;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The path and query of a request.</summary>
/// <param name="template">The path as the document writes it.</param>
internal sealed class RequestTarget(string template)
{
    private const string ReservedInPath = " \"<>\\^`|?#";

    private readonly StringBuilder text = new(64);
    private int written;
    private int segmentStart;
    private string? parameterInSegment;
    private bool hasQuery;

    /// <summary>Writes the template up to its next parameter, and the encoded value of that parameter.</summary>
    public void Segment(string name, string encoded)
    {
        var start = template.IndexOf('{', written);
        Literal(template.AsSpan(written, start - written));
        written = template.IndexOf('}', start) + 1;
        parameterInSegment = name;
        text.Append(encoded);
    }

    /// <summary>Appends an encoded pair of the query.</summary>
    public void Query(string pair)
    {
        EndPath();
        text.Append(hasQuery ? '&' : '?').Append(pair);
        hasQuery = true;
    }

    /// <summary>The path and query.</summary>
    public string Text()
    {
        EndPath();
        return text.ToString();
    }

    private void EndPath()
    {
        if (!hasQuery)
        {
            Literal(template.AsSpan(written));
            written = template.Length;
            EndSegment();
        }
    }

    private void Literal(ReadOnlySpan<char> literal)
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
