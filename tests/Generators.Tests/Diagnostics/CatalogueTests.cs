using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Diagnostics;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Diagnostics;

public sealed class CatalogueTests
{
    public static TheoryData<string> Ids => new(DiagnosticIndex.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void Every_descriptor_of_a_catalogue_is_in_the_index()
    {
        var declared = new[] { typeof(ReadingDiagnostics), typeof(OptionsDiagnostics), typeof(LoweringDiagnostics) }
            .SelectMany(catalogue => catalogue.GetFields())
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id);

        Assert.Equal(declared.Order(StringComparer.Ordinal), Ids.Select(row => row.Data).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_descriptor_has_a_row_in_the_release_file(string id)
    {
        var descriptor = DiagnosticIndex.Find(id);
        var folder = Path.Combine(Repository.Root, "generator", "AmplifyAdmin.Generators");
        var rows = Directory.EnumerateFiles(folder, "AnalyzerReleases.*.md").SelectMany(File.ReadLines);

        Assert.Contains($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}", rows);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_descriptor_says_what_and_where_to_read_more(string id)
    {
        var descriptor = DiagnosticIndex.Find(id);
        var message = descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Matches("^AAG[0-9]{4}$", id);
        Assert.EndsWith("#" + id.ToLowerInvariant(), descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.NotEmpty(descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));

        // The holes are numbered from 0 without a gap.
        var holes = Regex
            .Matches(message, @"(?<!\{)(?:\{\{)*\{(\d)\}")
            .Select(match => match.Groups[1].Value)
            .Distinct();
        Assert.Equal(holes.Order(StringComparer.Ordinal), Enumerable.Range(0, holes.Count()).Select(hole => $"{hole}"));
    }
}
