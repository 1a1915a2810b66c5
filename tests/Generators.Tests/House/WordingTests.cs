using System.Text.RegularExpressions;
using Generators.Tests.Harness;

namespace Generators.Tests.House;

/// <summary>Code, messages and documents use the words that a .NET developer expects.</summary>
public sealed partial class WordingTests
{
    private static readonly string[] Extensions = [".cs", ".md", ".props", ".targets", ".json", ".html"];

    // Generated, quoted from a document, or this list itself.
    private static readonly string[] Excluded =
    [
        "bin",
        "obj",
        "artifacts",
        "node_modules",
        "Snapshots",
        "PublicAPI.Unshipped.txt",
        "WordingTests.cs",
        "emitted-code.md",
    ];

    [Fact]
    public void No_text_uses_an_unidiomatic_phrase() =>
        Findings.None(
            Texts()
                .SelectMany(path =>
                    File.ReadLines(Path.Combine(Repository.Root, path))
                        .Select((line, index) => (Line: line, Number: index + 1))
                        .Where(entry => Phrases().IsMatch(entry.Line))
                        .Select(entry => $"{path}({entry.Number}): {Phrases().Match(entry.Line).Value}")
                )
        );

    [Theory]
    [InlineData("A key stands twice.", true)]
    [InlineData("This is no OpenAPI document.", true)]
    [InlineData("A member of its own.", true)]
    [InlineData("Whoever reads it.", true)]
    [InlineData("An abbreviation stands for a word.", false)]
    [InlineData("There is no such app.", false)]
    [InlineData("It is no longer used.", false)]
    public void A_phrase_is_found(string text, bool isFound) => Assert.Equal(isFound, Phrases().IsMatch(text));

    [Fact]
    public void Texts_are_found() => Assert.True(Texts().Count() > 500);

    private static IEnumerable<string> Texts() =>
        new[] { "generator", "runtime", "spec", "tests" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            )
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => Extensions.Contains(Path.GetExtension(path)))
            .Where(path => !path.Split('/').Any(part => Excluded.Contains(part)))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(
        @"\b(stands?|stood)\b(?! for\b)|(?<!\bthere )\b(is|are) no(ne)?\b(?! (longer|more|less|one|other)\b)|\bwhoever\b|\bnobody\b|\bbeside\b|\bat once\b|\bof (its|their) own\b|\bis there twice\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Phrases();
}
