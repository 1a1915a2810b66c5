using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Package.Tests.Harness;

namespace Package.Tests;

public sealed class PackageContentTests(PackageFeed feed)
{
    private static readonly string[] Analyzers =
    [
        "AmplifyAdmin.Generators",
        "Microsoft.OpenApi",
        "SharpYaml",
        "System.Text.Json",
        "NJsonSchema",
        "Newtonsoft.Json",
        "Namotion.Reflection",
    ];

    [Fact]
    public void The_generator_brings_what_it_needs_and_no_library()
    {
        var files = Files("AmplifyAdmin.Generators");

        Assert.All(Analyzers, name => Assert.Contains($"analyzers/dotnet/cs/{name}.dll", files));
        Assert.Contains("build/AmplifyAdmin.Generators.props", files);
        Assert.Contains("build/AmplifyAdmin.Generators.targets", files);
        Assert.Contains("spec/amplify-admin.yaml", files);
        Assert.DoesNotContain(files, file => file.StartsWith("lib/", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void The_generator_is_a_development_dependency_without_dependencies()
    {
        var metadata = Metadata("AmplifyAdmin.Generators");

        Assert.Equal("true", Value(metadata, "developmentDependency"));
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void The_runtime_depends_on_the_framework_and_on_what_net8_lacks_of_it() =>
        Assert.Equal(
            [("net8.0", "System.Net.ServerSentEvents")],
            Metadata("AmplifyAdmin.Runtime")
                .Descendants()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element =>
                    (element.Parent!.Attribute("targetFramework")!.Value, element.Attribute("id")!.Value)
                )
        );

    [Fact]
    public void The_client_brings_the_runtime_and_not_the_generator() =>
        Assert.Equal(
            ["AmplifyAdmin.Runtime", "Microsoft.Extensions.Http"],
            Metadata("AmplifyAdmin.Client")
                .Descendants()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element => element.Attribute("id")!.Value)
                .Distinct()
                .Order()
        );

    [Fact]
    public void The_emulator_is_a_library_for_tests_and_a_tool()
    {
        Assert.Contains("lib/net10.0/AmplifyAdmin.Emulator.dll", Files("AmplifyAdmin.Emulator"));
        Assert.Contains("tools/net10.0/any/AmplifyAdmin.Emulator.dll", Files("AmplifyAdmin.Emulator.Tool"));
    }

    /// <summary>The list is accepted as snapshots are, with <c>ACCEPT_SNAPSHOTS=1</c>.</summary>
    [Fact]
    public void Packages_contain_what_is_listed()
    {
        var path = Path.Combine(BuildSettings.RepositoryRoot, "tests", "Package.Tests", "Packages.verified.txt");
        var actual = string.Concat(
            Directory
                .EnumerateFiles(feed.Packages, $"AmplifyAdmin.*.{feed.Version}.*")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => PackageListing.Of(file, feed.Version))
                .Select(line => line + "\n")
        );
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Theory]
    [InlineData("AmplifyAdmin.Generators")]
    [InlineData("AmplifyAdmin.Emulator.Tool")]
    public void The_notices_name_every_library_in_the_package(string id)
    {
        using var package = ZipFile.OpenRead(feed.PackagePath(id));
        using var reader = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        var notices = reader.ReadToEnd();

        Assert.All(
            Files(id)
                .Where(file => Path.GetExtension(file) is ".dll" or ".so" or ".dylib")
                .Select(Path.GetFileNameWithoutExtension)
                .Where(name => !name!.StartsWith("AmplifyAdmin.", StringComparison.Ordinal)),
            name => Assert.Matches($@"(^|[\s(]){Regex.Escape(name!)}[,\s)]", notices)
        );
    }

    private static string? Value(XElement metadata, string name) =>
        metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    private XElement Metadata(string id)
    {
        using var package = ZipFile.OpenRead(feed.PackagePath(id));
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().First();
    }

    private List<string> Files(string id)
    {
        using var package = ZipFile.OpenRead(feed.PackagePath(id));
        return package.Entries.Select(entry => entry.FullName).ToList();
    }
}
