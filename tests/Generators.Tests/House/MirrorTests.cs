using Generators.Tests.Harness;

namespace Generators.Tests.House;

/// <summary>A test is found by the folder of what it tests.</summary>
public sealed class MirrorTests
{
    private static readonly string Tests = Path.Combine(Repository.Root, "tests", "Generators.Tests", "Lowering");
    private static readonly string Sources = Path.Combine(
        Repository.Root,
        "generator",
        "AmplifyAdmin.Generators",
        "Lowering"
    );

    [Fact]
    public void Each_folder_of_Lowering_has_a_folder_of_tests() => Assert.Equal(Folders(Sources), Folders(Tests));

    [Fact]
    public void The_namespace_of_a_test_is_its_folder() =>
        Findings.None(
            Directory
                .EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories)
                .Where(path =>
                    !File.ReadAllText(path).Contains($"namespace {Namespace(path)};", StringComparison.Ordinal)
                )
        );

    private static IEnumerable<string> Folders(string root) =>
        Directory
            .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetDirectoryName(Path.GetRelativePath(root, path))!)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string Namespace(string path) =>
        "Generators.Tests.Lowering"
        + Path.GetDirectoryName(Path.GetRelativePath(Tests, path))!
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .Aggregate("", (name, folder) => name + "." + folder);
}
