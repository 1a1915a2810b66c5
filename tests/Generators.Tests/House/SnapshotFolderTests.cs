using Generators.Tests.Harness;

namespace Generators.Tests.House;

public sealed class SnapshotFolderTests
{
    [Fact]
    public void Every_folder_of_snapshots_belongs_to_a_test()
    {
        var tests = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "tests", "Generators.Tests"),
                "*Tests.cs",
                SearchOption.AllDirectories
            )
            .Select(File.ReadAllText)
            .ToList();

        Findings.None(
            Directory
                .EnumerateDirectories(Snapshots.Root)
                .Select(folder => Path.GetFileName(folder))
                .Where(name => !tests.Any(test => test.Contains($"\"{name}\"", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void A_snapshot_begins_with_its_hint_name() =>
        Findings.None(
            Directory
                .EnumerateFiles(Snapshots.Root, "*.verified.cs", SearchOption.AllDirectories)
                .Where(path => !File.ReadLines(path).First().StartsWith("//HintName: ", StringComparison.Ordinal))
        );
}
