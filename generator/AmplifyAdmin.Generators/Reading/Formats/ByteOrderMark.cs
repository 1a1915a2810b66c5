namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>The mark some editors put before a text; decoding takes one away, and a file may have two.</summary>
internal static class ByteOrderMark
{
    /// <summary>The text without it.</summary>
    public static string Strip(string text) => text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
}
