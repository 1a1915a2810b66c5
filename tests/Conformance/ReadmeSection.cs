using Generators.Tests.Harness;

namespace Conformance;

/// <summary>The parts of the README that runs write.</summary>
internal static class ReadmeSection
{
    /// <summary>Replaces what is between the markers of a section.</summary>
    public static void Save(string name, string content)
    {
        var (begin, end) = ($"<!-- {name}:begin -->", $"<!-- {name}:end -->");
        var path = Path.Combine(Repository.Root, "tests", "Conformance", "README.md");
        var text = File.ReadAllText(path);
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var stop = text.IndexOf(end, StringComparison.Ordinal);
        File.WriteAllText(path, text[..start] + "\n\n" + content + "\n" + text[stop..]);
    }
}
