using System.Diagnostics;
using System.Globalization;
using System.Text;
using AmplifyAdmin.Generators.Reading.Formats;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace Generators.Tests.Reading.Formats;

/// <summary>Texts made to break readers: each ends in a diagnostic, soon.</summary>
public sealed class HostileTextTests
{
    // Each takes some tens of milliseconds; a reader whose work grows with the square takes minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string, string> Deep =>
        new()
        {
            { Texts.Header + "a: " + new string('[', 10_000), "/a.yaml", "AAG0007" },
            { Texts.Header + "a: " + Repeat("{a: ", 10_000), "/a.yaml", "AAG0007" },
            { Texts.Header + "a:\n" + Repeat("- ", 10_000) + "1\n", "/a.yaml", "AAG0007" },
            { Texts.Header + "a:\n" + Indented(2_000), "/a.yaml", "AAG0007" },
            { new string('[', 10_000), "/a.json", "AAG0007" },
            { Repeat("{\"a\":", 10_000), "/a.json", "AAG0007" },
            { Texts.Header + AliasTower(), "/a.yaml", "AAG0007" },
            { Texts.Header + Laughs(), "/a.yaml", "AAG0008" },
            { Texts.Header + Merges(), "/a.yaml", "AAG0008" },
            { Texts.Header + LongTexts(), "/a.yaml", "AAG0008" },
        };

    [Theory]
    [MemberData(nameof(Deep), DisableDiscoveryEnumeration = true)]
    public void What_is_too_deep_or_grows_is_refused(string text, string path, string id)
    {
        var watch = Stopwatch.StartNew();
        var result = Texts.Read(text, path);

        Assert.Null(result.Document);
        Assert.Equal(id, Assert.Single(result.Problems).Id);
        Assert.NotEmpty(Texts.Report(text, result.Problems, path));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
    }

    [Theory]
    [InlineData("/a.json")]
    [InlineData("/a.yaml")]
    public void A_hundred_thousand_duplicates_are_reported_in_linear_time(string path)
    {
        var text = "{\"openapi\":\"3.0.0\",\"é\":{" + string.Join(",\n", Enumerable.Repeat("\"a\":1", 100_001)) + "}}";
        var watch = Stopwatch.StartNew();
        var result = Texts.Read(text, path);

        Assert.Equal(100_000, result.Problems.Count);
        Assert.Equal(100_000, Texts.Report(text, result.Problems, path).Count);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0")]
    [InlineData("openapi: 3.1.0\na: \0")]
    [InlineData("openapi: 3.1.0\na: \"\\ud800\"")]
    [InlineData("%YAML 9.9\n---\nopenapi: 3.1.0")]
    [InlineData("!!!")]
    [InlineData("&a *a")]
    [InlineData("? ")]
    [InlineData("- ")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("|")]
    [InlineData("...")]
    [InlineData("---")]
    public void Rubbish_is_a_diagnostic(string text)
    {
        Assert.NotEmpty(Texts.Report(text, Texts.Read(text).Problems));
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        foreach (var path in new[] { "/a.yaml", "/a.json" })
        {
            Assert.ThrowsAny<OperationCanceledException>(() =>
                SpecReader.Read(path, SourceText.From("{\"openapi\": \"3.0.0\"}"), source.Token)
            );
        }
    }

    private static string Indented(int levels) =>
        string.Concat(Enumerable.Range(1, levels).Select(level => new string(' ', level) + "a:\n"));

    // Each alias is shallow where it is and deep in what it resolves to.
    private static string AliasTower()
    {
        var text = new StringBuilder("a0: &a0 1\n");
        for (var level = 1; level < 300; level++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"a{level}: &a{level} {new string('[', 100)}*a{level - 1}{new string(']', 100)}\n"
            );
        }

        return text.ToString();
    }

    private static string Laughs()
    {
        var text = new StringBuilder("a0: &a0 lol\n");
        for (var level = 1; level < 20; level++)
        {
            var aliases = string.Join(',', Enumerable.Repeat($"*a{level - 1}", 10));
            text.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{aliases}]\n");
        }

        return text.ToString();
    }

    private static string Merges() =>
        $"a: &a {{{string.Join(',', Enumerable.Range(0, 1000).Select(key => $"k{key}: 1"))}}}\n"
        + string.Concat(Enumerable.Range(0, 5000).Select(key => $"m{key}: {{<<: *a}}\n"));

    private static string LongTexts() =>
        $"a: &a {new string('x', 100_000)}\n"
        + string.Concat(Enumerable.Range(0, 10_000).Select(key => $"m{key}: *a\n"));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
