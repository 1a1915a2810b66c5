using AmplifyAdmin.Generators.Pipeline;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Conformance.Fuzzing;

/// <summary>A document that is edited repeatedly in one generator driver, compared with a new driver after each edit.</summary>
internal sealed class EditedDocument
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);
    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Consumer",
        references: References.Runtime
    );

    private readonly SpecFile original;
    private SpecText text;
    private GeneratorDriver driver;

    public EditedDocument(SpecFile file)
    {
        original = file;
        text = new SpecText(file);
        driver = Driver(text).RunGenerators(Project);
    }

    /// <summary>Edits the document.</summary>
    /// <returns>What differs from the output of a new driver for the edited text; null when nothing does.</returns>
    public string? Edit(Random random)
    {
        var edited = original with { Text = SchemaMutation.Of(original, random) };
        var next = new SpecText(edited);
        driver = driver.ReplaceAdditionalText(text, next).RunGenerators(Project);
        text = next;

        var actual = Output(driver);
        var expected = Output(Driver(next).RunGenerators(Project));
        var difference = actual.Except(expected).Concat(expected.Except(actual)).FirstOrDefault();
        return difference is null && actual.Count == expected.Count ? null : $"{difference}\n{edited.Text}";
    }

    private CSharpGeneratorDriver Driver(SpecText file) =>
        CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            [file],
            ParseOptions,
            new SpecOptionsProvider(new Dictionary<string, SpecFile> { [original.Path] = original })
        );

    private static List<string> Output(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        return
        [
            .. result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText),
            .. result.Diagnostics.Select(diagnostic => diagnostic.ToString()),
            result.Exception?.ToString() ?? "",
        ];
    }
}
