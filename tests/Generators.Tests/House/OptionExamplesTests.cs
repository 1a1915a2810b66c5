using System.Text.RegularExpressions;
using Generators.Tests.Harness;

namespace Generators.Tests.House;

/// <summary>The examples in the documentation of options are what the generator emits.</summary>
public sealed partial class OptionExamplesTests
{
    private const string Start = "## Each option and extension in short";

    public static TheoryData<string> Names => [.. Sections().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_code_of_an_example_is_emitted(string name)
    {
        var section = Sections()[name];
        var document = Block(section, "yaml");
        var file =
            document.Contains("openapi:", StringComparison.Ordinal) ? new SpecFile("/spec/test.yaml", document)
            : document.StartsWith("paths:", StringComparison.Ordinal)
                ? new SpecFile("/spec/test.yaml", "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\n" + document)
            : SpecFile.Schemas(document);
        foreach (Match option in Option().Matches(Block(section, "xml")))
        {
            if (option.Groups[1].Value != "Include")
            {
                file = file.With(option.Groups[1].Value, option.Groups[2].Value);
            }
        }

        var emitted = string.Join('\n', GeneratorRun.Of(file).Sources.Values);

        Assert.NotEmpty(Block(section, "csharp"));
        Assert.All(
            Block(section, "csharp").Split('\n'),
            line => Assert.Contains(line.Trim(), emitted, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Each_option_and_extension_has_an_example()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "options.md"));
        var metadata = MetadataTests.Names().Except(Automatic);
        var extensions = OwnSource
            .Generator.SelectMany(source => Extension().Matches(source.Text))
            .Select(match => match.Groups[1].Value)
            .Except(NotRead);

        Assert.All(
            metadata,
            name =>
                Assert.True(
                    Sections().ContainsKey(name) || text.Contains($" {name}=\"", StringComparison.Ordinal),
                    name
                )
        );
        Assert.All(
            extensions,
            name =>
                Assert.True(Sections().ContainsKey(name) || text.Contains($"{name}:", StringComparison.Ordinal), name)
        );
    }

    // Set by the package.
    private static readonly string[] Automatic = ["ItemName", "ResourceName", "SkipIfReferenced"];

    // Older names of an extension that has an example, and one that is known in order not to be reported.
    private static readonly string[] NotRead = ["x-enumDescriptions", "x-amazon-apigateway-authtype"];

    private static Dictionary<string, string> Sections()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "generator", "docs", "options.md"));
        return text[text.IndexOf(Start, StringComparison.Ordinal)..]
            .Split("\n### `")
            .Skip(1)
            .ToDictionary(section => section[..section.IndexOf('`', StringComparison.Ordinal)]);
    }

    private static string Block(string section, string language)
    {
        var start = section.IndexOf("```" + language + "\n", StringComparison.Ordinal);
        return start < 0 ? "" : section[(start + language.Length + 4)..].Split("\n```")[0];
    }

    [GeneratedRegex("\"(x-[A-Za-z-]*[A-Za-z])\"")]
    private static partial Regex Extension();

    [GeneratedRegex("(\\w+)=\"([^\"]*)\"")]
    private static partial Regex Option();
}
