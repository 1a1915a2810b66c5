namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>The mark that some editors put before a text. Decoding removes one, and a file can have two.</summary>
internal static class ByteOrderMark
{
    /// <summary>The text without the mark.</summary>
    public static string Strip(string text) => text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
}
