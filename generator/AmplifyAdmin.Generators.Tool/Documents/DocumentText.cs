using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Tool.Documents;

/// <summary>The content of a document as the compiler reads it.</summary>
internal static class DocumentText
{
    /// <summary>The text of a file's content.</summary>
    public static SourceText Of(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return SourceText.From(stream, Encoding.UTF8);
    }

    /// <summary>The hash that pins a document.</summary>
    /// <remarks>Line ends do not count, because version control changes them.</remarks>
    public static string Hash(byte[] content)
    {
        var normalized = new List<byte>(content.Length);
        for (var index = 0; index < content.Length; index++)
        {
            if (content[index] != '\r' || index + 1 == content.Length || content[index + 1] != '\n')
            {
                normalized.Add(content[index]);
            }
        }

        return Convert.ToHexString(SHA256.HashData(normalized.ToArray())).ToLowerInvariant();
    }

    /// <summary>Whether a document is JSON rather than YAML.</summary>
    public static bool IsJson(SourceText text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsWhiteSpace(text[index]))
            {
                return text[index] == '{';
            }
        }

        return false;
    }
}
