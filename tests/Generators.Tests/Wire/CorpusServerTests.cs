using Generators.Tests.Harness;

namespace Generators.Tests.Wire;

/// <summary>Servers of public documents of many shapes: what is emitted for each compiles without a warning.</summary>
public sealed class CorpusServerTests
{
    public static TheoryData<string> Documents()
    {
        var data = new TheoryData<string>();
        var folder = Repository.Shared is { } shared ? Path.Combine(shared, "corpus") : "";
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];
        data.AddRange(
            files
                .Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
                .DefaultIfEmpty("")
                .ToArray()
        );
        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void It_compiles_without_a_warning(string path)
    {
        Assert.SkipWhen(path.Length == 0, "No corpus: set AMPLIFYADMIN_SHARED.");
        var file = new SpecFile(path, File.ReadAllText(path))
            .With("Namespace", "Corpus")
            .With("Emit", "Models;Validators;Client;Server");

        var run = GeneratorRun.Of(ServerReferences.All, file);

        var messages = run.CompilerMessages();
        Assert.True(messages.Count == 0, string.Join('\n', messages.Take(10)));
    }
}
