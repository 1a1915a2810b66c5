using System;
using System.Text;
using AmplifyAdmin.Generators.Diagnostics;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Turns places in UTF-8 bytes into lines and UTF-16 columns.</summary>
internal static class Utf8Position
{
    /// <summary>The position of a byte.</summary>
    public static TextPosition Find(byte[] bytes, int index)
    {
        var line = 0;
        var start = 0;
        for (var current = 0; current < index; current++)
        {
            if (bytes[current] == (byte)'\n')
            {
                line++;
                start = current + 1;
            }
        }

        return new TextPosition(line, Encoding.UTF8.GetCharCount(bytes, start, index - start));
    }

    /// <summary>The UTF-16 column of a byte in a line.</summary>
    public static int Column(byte[] bytes, int line, int byteInLine)
    {
        var start = 0;
        for (var current = 0; line > 0 && current < bytes.Length; current++)
        {
            if (bytes[current] == (byte)'\n')
            {
                line--;
                start = current + 1;
            }
        }

        return Encoding.UTF8.GetCharCount(bytes, start, Math.Min(byteInLine, bytes.Length - start));
    }
}
