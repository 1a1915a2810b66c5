using System;
using System.Collections.Generic;
using System.Linq;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Reckons with paths as text; the file system is never asked.</summary>
internal static class RelativePath
{
    /// <summary>The path that a reference in one file means.</summary>
    public static string Combine(string from, string relative)
    {
        var folder = Segments(from);
        folder.RemoveAt(folder.Count - 1);
        foreach (var segment in Segments(relative))
        {
            if (segment == ".." && folder.Count > 0)
            {
                folder.RemoveAt(folder.Count - 1);
            }
            else if (segment != ".")
            {
                folder.Add(segment);
            }
        }

        return string.Join("/", folder);
    }

    /// <summary>Whether two paths are the same but for the kind of slash.</summary>
    public static bool Same(string left, string right) =>
        string.Equals(string.Join("/", Segments(left)), right, StringComparison.Ordinal);

    private static List<string> Segments(string path) => path.Replace('\\', '/').Split('/').ToList();
}
