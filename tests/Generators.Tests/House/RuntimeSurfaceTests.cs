using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using AmplifyAdmin.Runtime;
using Generators.Tests.Harness;

namespace Generators.Tests.House;

/// <summary>AmplifyAdmin.Runtime contains what a person writes; what only emitted code calls is hidden in AmplifyAdmin.Runtime.Emitted.</summary>
public sealed partial class RuntimeSurfaceTests
{
    private const int LargestSurface = 158;
    private const string Public = "AmplifyAdmin.Runtime";
    private const string Emitted = "AmplifyAdmin.Runtime.Emitted";

    [Fact]
    public void The_namespace_for_people_stays_small()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "runtime", Public, "PublicAPI.Unshipped.txt"))
            .Concat(File.ReadLines(Path.Combine(Repository.Root, "runtime", Public, "PublicAPI.Shipped.txt")))
            .Select(row => Modifiers().Replace(row, ""))
            .Where(row => row.StartsWith(Public + ".", StringComparison.Ordinal))
            .Where(row => !row.StartsWith(Emitted + ".", StringComparison.Ordinal))
            .ToList();

        Assert.InRange(rows.Count, 1, LargestSurface);
    }

    [Fact]
    public void Types_for_emitted_code_are_hidden_from_completion_lists() =>
        Findings.None(
            Types(Emitted)
                .Where(type => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never)
                .Select(type => $"{type.FullName} is not marked [EditorBrowsable(EditorBrowsableState.Never)]")
        );

    [Fact]
    public void Types_for_people_are_visible_in_completion_lists() =>
        Findings.None(
            Types(Public)
                .Where(type => type.GetCustomAttribute<EditorBrowsableAttribute>() is not null)
                .Select(type => $"{type.FullName} is hidden")
        );

    private static IEnumerable<Type> Types(string name) =>
        typeof(ApiClientOptions).Assembly.GetExportedTypes().Where(type => type.Namespace == name && !type.IsNested);

    [GeneratedRegex("^~?((static|abstract|override|virtual|readonly|const|sealed|implicit|explicit) )*")]
    private static partial Regex Modifiers();
}
