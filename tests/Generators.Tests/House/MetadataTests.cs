using System.Xml.Linq;
using AmplifyAdmin.Generators.Pipeline;
using Generators.Tests.Harness;

namespace Generators.Tests.House;

/// <summary>The build passes on exactly the metadata that the generator reads.</summary>
public sealed class MetadataTests
{
    [Fact]
    public void The_build_passes_on_what_the_generator_reads()
    {
        var passed = Props()
            .Descendants("CompilerVisibleItemMetadata")
            .Select(item => item.Attribute("MetadataName")!.Value);
        var read = new List<string> { "SourceItemGroup" };
        SpecMetadata.Read(name =>
        {
            read.Add(name);
            return "";
        });

        Assert.Equal(read.Order(), passed.Order());
    }

    [Fact]
    public void Editors_offer_the_item() =>
        Assert.Contains(
            Props().Descendants("AvailableItemName"),
            item => item.Attribute("Include")!.Value == "OpenApiSpec"
        );

    private static XDocument Props() =>
        XDocument.Load(
            Path.Combine(
                Repository.Root,
                "generator",
                "AmplifyAdmin.Generators",
                "build",
                "AmplifyAdmin.Generators.props"
            )
        );
}
