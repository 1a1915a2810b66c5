using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenApiGenerator = AmplifyAdmin.Generators.Pipeline.OpenApiGenerator;

namespace Benchmarks.Generator;

/// <summary>The generator on one document, as the compiler holds it between edits.</summary>
internal sealed class GeneratorHost
{
    /// <summary>How the compiler parses for a project without a documentation file: doc comments are passed over.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.None);

    /// <summary>What the consumer refers to.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !path.Contains("NSwag", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private GeneratorDriver driver;
    private Compilation compilation;
    private SpecText text;

    public GeneratorHost(SpecFile file, bool tracksSteps = false)
    {
        text = new SpecText(file);
        compilation = CSharpCompilation.Create(
            "Consumer",
            Enumerable.Range(0, 20).Select(Class),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        driver = CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            [text],
            ParseOptions,
            new SpecOptionsProvider(new Dictionary<string, SpecFile> { [file.Path] = file }),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, tracksSteps)
        );
    }

    /// <summary>Time spent in the last run, as the driver measures it: our steps, its own walk over them, and the parsing of what was emitted.</summary>
    public TimeSpan LastRun => driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime;

    /// <summary>Time spent in our own steps in the last run; neither the driver's walk nor the parsing of what was emitted is in it.</summary>
    public TimeSpan LastSteps =>
        driver
            .GetRunResult()
            .Results.Single()
            .TrackedSteps.Values.SelectMany(steps => steps)
            .Aggregate(TimeSpan.Zero, (sum, step) => sum + step.ElapsedTime);

    /// <summary>The number of characters emitted.</summary>
    public int EmittedLength => Emitted.Values.Sum(text => text.Length);

    /// <summary>The files emitted, by name.</summary>
    public IReadOnlyDictionary<string, string> Emitted =>
        driver
            .GetRunResult()
            .Results.Single()
            .GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public void Run(CancellationToken cancellation = default) =>
        driver = driver.RunGenerators(compilation, cancellation);

    /// <summary>Changes a C# file that has nothing to do with the document.</summary>
    public void EditCSharp(int number)
    {
        var old = compilation.SyntaxTrees.First();
        compilation = compilation.ReplaceSyntaxTree(old, Class(1000 + number));
        Run();
    }

    /// <summary>Changes the document.</summary>
    public void EditDocument(SpecFile file)
    {
        var edited = new SpecText(file);
        driver = driver.ReplaceAdditionalText(text, edited);
        text = edited;
        Run();
    }

    private static SyntaxTree Class(int number) =>
        CSharpSyntaxTree.ParseText(
            $"internal static class Class{number} {{ internal static int Value => {number}; }}",
            ParseOptions
        );
}
