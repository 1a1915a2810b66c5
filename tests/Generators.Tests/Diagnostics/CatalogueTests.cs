using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Diagnostics;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_descriptor_of_a_catalogue_is_in_the_index()
    {
        var declared = new[]
        {
            typeof(ReadingDiagnostics),
            typeof(OptionsDiagnostics),
            typeof(LoweringDiagnostics),
            typeof(OverlayDiagnostics),
            typeof(BaselineDiagnostics),
            typeof(BaselineSchemaDiagnostics),
        }
            .SelectMany(catalogue => catalogue.GetFields())
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id);

        Assert.Equal(
            declared.Order(StringComparer.Ordinal),
            DiagnosticIndex.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_holes_of_a_message_are_numbered_without_a_gap() =>
        Assert.All(
            DiagnosticIndex.All,
            descriptor =>
            {
                var holes = Holes(descriptor.MessageFormat.ToString(null));
                Assert.Equal(Enumerable.Range(0, holes.Count), holes);
            }
        );

    private static List<int> Holes(string message) =>
        Regex
            .Matches(message, @"(?<!\{)(?:\{\{)*\{(\d)\}")
            .Select(match => match.Groups[1].Value[0] - '0')
            .Distinct()
            .Order()
            .ToList();
}
