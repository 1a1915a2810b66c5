using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Files in JSON: base64 text, or a <c>data:</c> URL, as a server gets them from a form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FileText
{
    private const string Scheme = "data:";
    private const string Name = ";name=";
    private const string Encoding = ";base64,";

    /// <summary>Formats a file as a <c>data:</c> URL.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The file name; null for none.</param>
    /// <param name="contentType">The media type; null for none.</param>
    public static string Format(byte[] content, string? fileName, string? contentType) =>
        Scheme
        + Uri.EscapeDataString(contentType ?? "")
        + Name
        + Uri.EscapeDataString(fileName ?? "")
        + Encoding
        + Convert.ToBase64String(content);

    /// <summary>Reads a file.</summary>
    internal static bool TryParse(string text, [NotNullWhen(true)] out FilePart? file)
    {
        var (contentType, fileName, start) = ("", "", 0);
        if (text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            var name = text.IndexOf(Name, StringComparison.Ordinal);
            var encoding = text.IndexOf(Encoding, StringComparison.Ordinal);
            if (name < 0 || encoding < name)
            {
                file = null;
                return false;
            }

            contentType = Uri.UnescapeDataString(text[Scheme.Length..name]);
            fileName = Uri.UnescapeDataString(text[(name + Name.Length)..encoding]);
            start = encoding + Encoding.Length;
        }

        var content = new byte[(text.Length - start) / 4 * 3];
        var isValid = Convert.TryFromBase64Chars(text.AsSpan(start), content, out var length);
        file = isValid ? new FilePart(content[..length], OrNull(fileName), OrNull(contentType)) : null;
        return file is not null;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
