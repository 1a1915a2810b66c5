using System.Collections.Generic;

namespace AmplifyAdmin.Generators.Reading.References;

/// <summary>Reckons with paths as text; the file system is never asked.</summary>
internal static class RelativePath
{
    /// <summary>The path that a reference in one file means, in normal form.</summary>
    public static string Combine(string from, string relative)
    {
        var folder = from.Substring(0, from.LastIndexOfAny(['/', '\\']) + 1);
        return Normalize(folder + relative);
    }

    /// <summary>One form of a path, whatever its slashes and however it goes up and down.</summary>
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
