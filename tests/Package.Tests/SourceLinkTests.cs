using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>A package from a clone of a GitHub repository names its commit, and debuggers find the sources there.</summary>
public sealed class SourceLinkTests(PackageFeed feed)
{
    private const string Address = "github.com/example/generators";

    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public async Task Packages_and_symbols_name_the_commit()
    {
        var folder = await RepositoryCopy.CreateAsync(feed.NewFolder("github"));
        var commit = await CommitAsync(folder);
        var output = Path.Combine(folder, "packages");

        (
            await RepositoryCopy.RunAsync(
                folder,
                [],
                "pack",
                "runtime/AmplifyAdmin.Runtime",
                "-o",
                output,
                "-v:q",
                "-p:TargetFrameworks=net10.0",
                $"-p:AmplifyAdminGeneratorsUrl=https://{Address}"
            )
        ).AssertClean();

        var repository = Repository(Directory.EnumerateFiles(output, "*.nupkg").Single());
        Assert.Equal($"https://{Address}", repository.Attribute("url")!.Value);
        Assert.Equal(commit, repository.Attribute("commit")!.Value);
        Assert.Contains(
            $"\"*\":\"https://raw.githubusercontent.com/example/generators/{commit}/*\"",
            Links(Directory.EnumerateFiles(output, "*.snupkg").Single()).Replace("/_/", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> CommitAsync(string folder)
    {
        string[] author = ["-c", "user.name=Example", "-c", "user.email=example@example.com"];
        await RepositoryCopy.GitAsync(folder, "init", "-q");
        await RepositoryCopy.GitAsync(folder, "remote", "add", "origin", $"https://{Address}.git");
        await RepositoryCopy.GitAsync(folder, "add", ".");
        await RepositoryCopy.GitAsync(folder, [.. author, "commit", "-q", "-m", "Example"]);
        return (await RepositoryCopy.GitAsync(folder, "rev-parse", "HEAD")).Trim();
    }

    private static XElement Repository(string path)
    {
        using var package = ZipFile.OpenRead(path);
        using var stream = package
            .Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal))
            .Open();
        return XDocument.Load(stream).Descendants().Single(element => element.Name.LocalName == "repository");
    }

    private static string Links(string path)
    {
        using var package = ZipFile.OpenRead(path);
        using var stream = package
            .Entries.Single(entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal))
            .Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(copy);
        var symbols = provider.GetMetadataReader();
        return symbols
            .GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == SourceLink)
            .Select(information => Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value)))
            .Single();
    }
}
