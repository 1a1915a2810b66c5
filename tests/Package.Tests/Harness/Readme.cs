using System.Text.RegularExpressions;

namespace Package.Tests.Harness;

/// <summary>The code blocks of README.md, as they are printed.</summary>
internal static partial class Readme
{
    private static readonly Lazy<List<(string Language, string Text)>> Blocks = new(Read);

    /// <summary>The block of a language by its position among the blocks of that language.</summary>
    public static string Block(string language, int index) =>
        Blocks.Value.Where(block => block.Language == language).ElementAt(index).Text;

    /// <summary>The lines of a block of commands.</summary>
    public static IReadOnlyList<string> Commands(int index) =>
        Block("sh", index).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static List<(string, string)> Read() =>
        Fence()
            .Matches(File.ReadAllText(Path.Combine(BuildSettings.RepositoryRoot, "README.md")))
            .Select(match => (match.Groups["language"].Value, match.Groups["text"].Value))
            .ToList();

    [GeneratedRegex("^```(?<language>\\w+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
