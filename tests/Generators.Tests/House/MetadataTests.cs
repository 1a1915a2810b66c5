using System.Xml.Linq;
using AmplifyAdmin.Generators.Pipeline.Metadata;
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
        Assert.Equal(Read().Append("SourceItemGroup").Order(), passed.Order());
    }

    [Fact]
    public void Items_with_the_same_file_are_passed_on_with_all_metadata()
    {
        var targets = XDocument.Load(Path.Combine(Build, "AmplifyAdmin.Generators.targets"));
        var entry = targets.Descendants("Entry").Single().Value;
        var passed = entry.Split(',').Select(pair => pair.Trim().Split('=')[0]);

        Assert.Equal(Read().Order(), passed.Order());
    }

    [Fact]
    public void Editors_offer_the_item() =>
        Assert.Contains(
            Props().Descendants("AvailableItemName"),
            item => item.Attribute("Include")!.Value == "OpenApiSpec"
        );

    /// <summary>The metadata that the generator reads.</summary>
    public static IReadOnlyList<string> Names() => Read();

    private static List<string> Read()
    {
        var read = new List<string>();
        SpecMetadata.Read(name =>
        {
            read.Add(name);
            return "";
        });
        return read;
    }

    private static string Build => Path.Combine(Repository.Root, "generator", "AmplifyAdmin.Generators", "build");

    private static XDocument Props() => XDocument.Load(Path.Combine(Build, "AmplifyAdmin.Generators.props"));
}
