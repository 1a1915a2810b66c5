using Generators.Tests.Harness;

namespace Generators.Tests.House;

/// <summary>A test is found by the folder of what it tests.</summary>
public sealed class MirrorTests
{
    private static readonly string Tests = Path.Combine(Repository.Root, "tests", "Generators.Tests");
    private static readonly string Sources = Path.Combine(Repository.Root, "generator", "AmplifyAdmin.Generators");

    [Theory]
    [InlineData("Reading")]
    [InlineData("Lowering")]
    [InlineData("Emission")]
    public void Each_folder_has_a_folder_of_tests(string folder) =>
        Assert.Equal(Folders(Path.Combine(Sources, folder)), Folders(Path.Combine(Tests, folder)));

    [Fact]
    public void The_namespace_of_a_test_is_its_folder() =>
        Findings.None(
            Directory
                .EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories)
                .Where(path => IsTest(Path.GetRelativePath(Tests, path)))
                .Where(path =>
                    !File.ReadAllText(path).Contains($"namespace {Namespace(path)};", StringComparison.Ordinal)
                )
        );

    [Theory]
    [InlineData("Http", "AmplifyAdmin.Runtime/Http")]
    [InlineData("Json", "AmplifyAdmin.Runtime/Json")]
    [InlineData("Validation", "AmplifyAdmin.Runtime/Validation")]
    [InlineData("AspNetCore", "AmplifyAdmin.Runtime.AspNetCore")]
    [InlineData("Aws", "AmplifyAdmin.Runtime.Aws")]
    public void Each_folder_of_the_runtimes_tests_has_a_folder_of_the_runtime(string tests, string sources) =>
        Assert.Subset(
            Folders(Path.Combine(Repository.Root, "runtime", sources)).Append("").Append("Doubles").ToHashSet(),
            Folders(Path.Combine(Repository.Root, "tests", "Runtime.Tests", tests)).ToHashSet()
        );

    private static bool IsTest(string path) =>
        path.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj" or "Snapshots");

    private static IEnumerable<string> Folders(string root) =>
        Directory
            .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetDirectoryName(Path.GetRelativePath(root, path))!)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string Namespace(string path) =>
        "Generators.Tests"
        + Path.GetDirectoryName(Path.GetRelativePath(Tests, path))!
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .Aggregate("", (name, folder) => name + "." + folder);
}
