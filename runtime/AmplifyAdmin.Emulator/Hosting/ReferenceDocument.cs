using System.Collections.Generic;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Prepares the document for its reference page.</summary>
internal static class ReferenceDocument
{
    /// <summary>Leaves out what only browsers send, the <c>OPTIONS</c> operations, and security that is not required.</summary>
    /// <param name="yaml">The document in block style.</param>
    /// <param name="isSigned">Whether requests must be signed.</param>
    public static string Of(string yaml, bool isSigned)
    {
        var lines = new List<string>();
        var skipped = int.MaxValue;
        foreach (var line in yaml.Split('\n'))
        {
            var text = line.TrimStart();
            var indent = line.Length - text.Length;
            if (text.Length > 0 && indent <= skipped && !(indent == skipped && text[0] == '-'))
            {
                skipped = IsLeftOut(indent, text.TrimEnd(), isSigned) ? indent : int.MaxValue;
            }

            if (skipped == int.MaxValue)
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines);
    }

    private static bool IsLeftOut(int indent, string text, bool isSigned) =>
        (indent, text) switch
        {
            (4, "options:") => true,
            (0, "security:") or (2, "securitySchemes:") => !isSigned,
            _ => false,
        };
}
