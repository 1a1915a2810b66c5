using System.Text;
using AmplifyAdmin.Generators.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.Tests.Harness;

/// <summary>
/// Runs the generator on documents. Every run is made twice, the second time after an edit of an unrelated C# file, and
/// fails the test when any step of ours did anything the second time.
/// </summary>
internal sealed class GeneratorRun
{
    private GeneratorDriver driver;
    private Dictionary<string, SpecText> texts;
    private IReadOnlyDictionary<string, string> before = new Dictionary<string, string>();

    private GeneratorRun(
        GeneratorDriver driver,
        Dictionary<string, SpecText> texts,
        Compilation input,
        CSharpParseOptions parseOptions
    )
    {
        ParseOptions = parseOptions;
        this.driver = driver;
        this.texts = texts;
        Input = input;
    }

    private CSharpParseOptions ParseOptions { get; }

    public Compilation Input { get; private set; }

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>Emitted text by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public IReadOnlyList<Diagnostic> Diagnostics => Result.Diagnostics;

    public static GeneratorRun Of(params SpecFile[] files) => Of(References.Runtime, files);

    public static GeneratorRun Of(IEnumerable<MetadataReference> references, params SpecFile[] files) =>
        Of(LanguageVersion.CSharp12, references, files);

    /// <summary>Runs in a project of another version of C#.</summary>
    public static GeneratorRun Of(LanguageVersion language, params SpecFile[] files) =>
        Of(language, References.Runtime, files);

    /// <summary>Runs in a project of another version of C# with other references.</summary>
    public static GeneratorRun Of(
        LanguageVersion language,
        IEnumerable<MetadataReference> references,
        params SpecFile[] files
    )
    {
        var parseOptions = new CSharpParseOptions(language);
        var texts = files.ToDictionary(file => file.Path, file => new SpecText(file));
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("internal static class Consumer;", parseOptions)],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Error)]
            )
        );
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            texts.Values,
            parseOptions,
            new SpecOptionsProvider(files.ToDictionary(file => file.Path)),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
        var run = new GeneratorRun(driver.RunGenerators(compilation), texts, compilation, parseOptions);
        var first = run.Result;
        Assert.Null(first.Exception);
        run.EditCSharp();
        run.AssertNothingRan();
        return run;
    }

    /// <summary>Runs again with one document changed.</summary>
    public GeneratorRun Edit(SpecFile file)
    {
        var text = new SpecText(file);
        before = Sources;
        driver = driver.ReplaceAdditionalText(texts[file.Path], text).RunGenerators(Input);
        texts = new Dictionary<string, SpecText>(texts) { [file.Path] = text };
        return this;
    }

    /// <summary>Runs again with a C# file added.</summary>
    public void EditCSharp()
    {
        Input = Input.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText($"internal static class Edited{Input.SyntaxTrees.Count()};", ParseOptions)
        );
        driver = driver.RunGenerators(Input);
    }

    /// <summary>Runs again with an empty assembly referred to.</summary>
    public void Refer(string assembly)
    {
        Input = Input.AddReferences(
            CSharpCompilation.Create(assembly, options: new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference()
        );
        driver = driver.RunGenerators(Input);
    }

    /// <summary>Hint names of what the last run emitted anew.</summary>
    public IReadOnlyList<string> Emitted() =>
        Result
            .TrackedOutputSteps.SelectMany(step => step.Value)
            .SelectMany(step => step.Outputs)
            .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .SelectMany(output => SourcesOf(output.Value))
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>Hint names of the files that the last edit of a document added or whose text it changed.</summary>
    public IReadOnlyList<string> Changed() =>
        Sources
            .Where(source => !before.TryGetValue(source.Key, out var text) || text != source.Value)
            .Select(source => source.Key)
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>Why each output of a step is what it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs)
            ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason).ToList()
            : [];

    /// <summary>What the compiler says of the emitted code and what it can be turned into.</summary>
    public Compilation Compile() => Compile(source => source);

    /// <summary>The errors and warnings of the emitted code, warnings about nullability included.</summary>
    public IReadOnlyList<string> CompilerMessages() => NullableWarnings.Messages(Compile(NullableWarnings.Enable));

    /// <summary>The errors and warnings of the emitted code next to code of a consumer.</summary>
    public IReadOnlyList<string> CompilerMessages(string consumer) =>
        NullableWarnings.Messages(
            Compile(NullableWarnings.Enable)
                .AddSyntaxTrees(CSharpSyntaxTree.ParseText("#nullable enable\n" + consumer, ParseOptions))
        );

    private Compilation Compile(Func<string, string> change) =>
        Input.AddSyntaxTrees(
            Sources.Select(source =>
                CSharpSyntaxTree.ParseText(
                    change(source.Value),
                    ParseOptions.WithDocumentationMode(DocumentationMode.Diagnose),
                    source.Key,
                    Encoding.UTF8
                )
            )
        );

    private static IEnumerable<string> SourcesOf(object value) =>
        value is ValueTuple<IEnumerable<(string, string)>, object> or null ? [] : HintNames(value);

    // The driver hands outputs over as a tuple of sources and diagnostics whose types are its own.
    private static IEnumerable<string> HintNames(object value)
    {
        var sources = (System.Collections.IEnumerable?)value.GetType().GetField("Item1")?.GetValue(value);
        foreach (var source in sources ?? Array.Empty<object>())
        {
            yield return (string)source.GetType().GetProperty("HintName")!.GetValue(source)!;
        }
    }

    private void AssertNothingRan()
    {
        foreach (var name in TrackingNames.All)
        {
            Assert.All(
                Reasons(name),
                reason =>
                    Assert.True(
                        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                        $"The step {name} was {reason} after an edit in C#."
                    )
            );
        }

        Assert.Empty(Emitted());
    }
}
