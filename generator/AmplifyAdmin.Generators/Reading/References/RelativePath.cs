using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Reading.References;

/// <summary>Combines paths as text, without access to the file system.</summary>
internal static class RelativePath
{
    /// <summary>The normalized path that a reference in a file identifies.</summary>
    public static string Combine(string from, string relative)
    {
        var folder = from.Substring(0, from.LastIndexOfAny(['/', '\\']) + 1);
        return Normalize(folder + relative);
    }

    /// <summary>The name of a file without its folder and its extension.</summary>
    public static string Stem(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var end = name.LastIndexOf('.');
        return end > 0 ? name.Substring(0, end) : name;
    }

    /// <summary>The normalized form of a path.</summary>
    public static string Normalize(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Replace('\\', '/').Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] is not ("" or ".."))
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }
}
