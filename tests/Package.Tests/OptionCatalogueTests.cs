using System.Reflection;
using System.Xml.Linq;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>Each option has a test that builds a project with the packages; the trait <c>Option</c> names it.</summary>
public sealed class OptionCatalogueTests
{
    // Set by the package itself, and read by no test.
    private static readonly string[] Internal = ["SourceItemGroup", "ResourceName"];

    // Properties that a project sets.
    private static readonly string[] Properties = ["IncludeAmplifyAdminSpec", "OpenApiEmitBeforeCompilation"];

    [Fact]
    public void Each_option_has_a_test()
    {
        var tested = typeof(OptionCatalogueTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<TraitAttribute>())
            .Where(trait => trait.Name == "Option")
            .Select(trait => trait.Value)
            .Distinct();

        Assert.Equal(
            Metadata().Except(Internal).Concat(Properties).Order(StringComparer.Ordinal),
            tested.Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Metadata() =>
        XDocument
            .Load(
                Path.Combine(
                    BuildSettings.RepositoryRoot,
                    "generator",
                    "AmplifyAdmin.Generators",
                    "build",
                    "AmplifyAdmin.Generators.props"
                )
            )
            .Descendants("CompilerVisibleItemMetadata")
            .Select(item => item.Attribute("MetadataName")!.Value);
}
