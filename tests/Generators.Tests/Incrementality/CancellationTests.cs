using AmplifyAdmin.Generators.Pipeline;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.Tests.Incrementality;

/// <summary>A run that is told to stop stops, wherever it is, and the next one starts as if nothing had been.</summary>
public sealed class CancellationTests
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    public void It_stops_and_can_be_run_again(double part)
    {
        var compilation = CSharpCompilation.Create("Consumer", [], References.Runtime);
        var file = SpecFile.Amplify();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new OpenApiGenerator().AsSourceGenerator()],
            [new SpecText(file)],
            ParseOptions,
            new SpecOptionsProvider(new Dictionary<string, SpecFile> { [file.Path] = file })
        );
        var whole = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        var time = whole.GetTimingInfo().ElapsedTime;

        using var stopped = new CancellationTokenSource(time * part);
        var again = driver;
        try
        {
            again = driver.RunGenerators(compilation, stopped.Token);
            Assert.True(part > 0, "It ran to its end, although it was told to stop before it began.");
        }
        catch (OperationCanceledException)
        {
            again = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Texts(whole), Texts(again));
        Assert.Empty(again.GetRunResult().Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error));
    }

    private static IEnumerable<string> Texts(GeneratorDriver driver) =>
        driver.GetRunResult().GeneratedTrees.Select(tree => tree.FilePath + "\n" + tree);
}
