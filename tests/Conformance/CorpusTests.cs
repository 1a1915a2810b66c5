using Generators.Tests.Harness;

namespace Conformance;

/// <summary>Public documents of many shapes: the generator finishes on each and what it emits compiles without a warning.</summary>
public sealed class CorpusTests
{
    /// <summary>The folders of documents: the shared one, and any others the variable names, separated by colons.</summary>
    public static TheoryData<string> Documents()
    {
        var data = new TheoryData<string>();
        var folders = (Environment.GetEnvironmentVariable("AMPLIFYADMIN_CORPUS") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Append(Repository.Shared is { } shared ? Path.Combine(shared, "corpus") : "")
            .Where(Directory.Exists);
        foreach (var file in folders.SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(file) is ".json" or ".yaml" or ".yml")
            {
                data.Add(file);
            }
        }

        if (data.Count == 0)
        {
            data.Add("");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Emitted_code_compiles_without_a_warning(string path)
    {
        Assert.SkipWhen(path.Length == 0, "No corpus: set AMPLIFYADMIN_SHARED or AMPLIFYADMIN_CORPUS.");
        var file = new SpecFile(path, File.ReadAllText(path)).With("Namespace", "Corpus");
        var run = GeneratorRun.Of(file);
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id == "AAG0010");
        // Below a project's folder, obj/Debug/net10.0/generated/AmplifyAdmin.Generators and the generator's name precede it.
        Assert.DoesNotContain(run.Result.GeneratedSources, source => source.HintName.Length > 80);
        var messages = run.CompilerMessages();
        Assert.True(messages.Count == 0, string.Join('\n', messages.Take(10)));
    }
}
