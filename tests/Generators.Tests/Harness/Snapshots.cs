using System.Text;
using DiffPlex.Renderer;

namespace Generators.Tests.Harness;

/// <summary>
/// Compares what a run emitted with the files of a folder, in Verify's conventions: <c>*.verified.cs</c> for each emitted
/// file, <c>*.received.cs</c> next to it on a difference, the hint name on the first line, and no file left over.
/// </summary>
internal static class Snapshots
{
    private const string Accept = "ACCEPT_SNAPSHOTS";

    /// <summary>The folder with one folder per case.</summary>
    public static string Root { get; } = Path.Combine(Repository.Root, "tests", "Generators.Tests", "Snapshots");

    // What CI accepted, no one would have looked at.
    private static bool IsAccepting =>
        Environment.GetEnvironmentVariable(Accept) == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    /// <summary>Fails the test unless the case's folder holds exactly what the run emitted.</summary>
    public static void Verify(GeneratorRun run, string name)
    {
        var folder = Path.Combine(Root, name);
        var expected = Files(run).ToDictionary(file => Path.Combine(folder, file.Name), file => file.Text);
        Directory.CreateDirectory(folder);
        foreach (var received in Directory.EnumerateFiles(folder, "*.received.*", SearchOption.AllDirectories))
        {
            File.Delete(received);
        }

        var existing = Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories).ToHashSet();
        if (IsAccepting)
        {
            AcceptAll(expected, existing);
            return;
        }

        var problems = new StringBuilder();
        foreach (var (path, text) in expected)
        {
            Compare(path, text, existing.Remove(path), problems);
        }

        foreach (var orphan in existing)
        {
            problems.Append("No longer emitted: ").AppendLine(orphan);
        }

        Assert.True(
            problems.Length == 0,
            $"Emitted code differs from its snapshots (accept with {Accept}=1 dotnet test):\n{problems}"
        );
    }

    private static IEnumerable<(string Name, string Text)> Files(GeneratorRun run)
    {
        foreach (var (hint, text) in run.Sources)
        {
            var name = hint.EndsWith(".g.cs", StringComparison.Ordinal) ? hint[..^5] : hint;
            yield return (name.Replace('/', '#') + ".verified.cs", $"//HintName: {hint}\n{Scrub(text)}");
        }

        if (run.Diagnostics.Count > 0)
        {
            var lines = run.Diagnostics.Select(diagnostic => diagnostic.ToString() + "\n");
            yield return ("diagnostics.verified.txt", string.Concat(lines));
        }
    }

    private static string Scrub(string text) =>
        text.Replace(
            "\"" + typeof(AmplifyAdmin.Generators.Pipeline.OpenApiGenerator).Assembly.GetName().Version + "\"",
            "\"VERSION\"",
            StringComparison.Ordinal
        );

    private static void AcceptAll(Dictionary<string, string> expected, HashSet<string> existing)
    {
        foreach (var (path, text) in expected)
        {
            File.WriteAllText(path, text);
            existing.Remove(path);
        }

        foreach (var orphan in existing)
        {
            File.Delete(orphan);
        }
    }

    private static void Compare(string path, string text, bool exists, StringBuilder problems)
    {
        var verified = exists ? File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (verified == text)
        {
            return;
        }

        File.WriteAllText(path.Replace(".verified.", ".received.", StringComparison.Ordinal), text);
        problems.Append(exists ? "Changed: " : "New: ").AppendLine(path);
        if (exists && problems.Length < 20_000)
        {
            problems.AppendLine(UnidiffRenderer.GenerateUnidiff(verified, text, "verified", "received"));
        }
    }
}
