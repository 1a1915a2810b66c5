using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>A copy of the repository works in any folder, and yields the same packages in each.</summary>
public sealed class FreshCloneTests(PackageFeed feed)
{
    [Fact]
    public async Task A_fresh_clone_runs_offline_in_any_folder_and_packs_the_same_bytes_in_each()
    {
        var spaced = await RepositoryCopy.CreateAsync(feed.NewFolder("clones/Größe und 空白"));
        var plain = await RepositoryCopy.CreateAsync(feed.NewFolder("clones/plain"));
        (await RepositoryCopy.RunAsync(spaced, [], "restore", "tests/Quickstart")).AssertClean();

        // An address at which no server listens, instead of no network.
        var run = await RepositoryCopy.RunAsync(
            spaced,
            new()
            {
                ["HTTP_PROXY"] = "http://127.0.0.1:9",
                ["HTTPS_PROXY"] = "http://127.0.0.1:9",
                ["NO_PROXY"] = "127.0.0.1",
            },
            "run",
            "--project",
            "tests/Quickstart"
        );
        run.AssertClean();

        var packages = await PackAsync(plain);
        Assert.Equal(
            BuildSettings.Packed.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            packages.Keys.Where(name => name.EndsWith(".nupkg", StringComparison.Ordinal)).Select(Id)
        );
        AssertNoPath(packages, plain);
        var others = await PackAsync(spaced);
        Assert.Equal(packages.Keys, others.Keys);
        Assert.All(packages, package => Assert.Equal(Hashes(package.Value), Hashes(others[package.Key])));
    }

    // The configuration of the run, so that nothing is built twice, and one project after another.
    private static async Task<SortedDictionary<string, string>> PackAsync(string folder)
    {
        var output = Path.Combine(folder, "packages");
        (
            await RepositoryCopy.RunAsync(
                folder,
                [],
                "pack",
                ".ci/packages.slnf",
                "-c",
                "Debug",
                "-o",
                output,
                "-v:q",
                "-m:1"
            )
        ).AssertClean();
        return new SortedDictionary<string, string>(
            Directory.EnumerateFiles(output).ToDictionary(file => Path.GetFileName(file)),
            StringComparer.Ordinal
        );
    }

    private static string Id(string package) => package[..package.IndexOf(".0.", StringComparison.Ordinal)];

    private static void AssertNoPath(SortedDictionary<string, string> packages, string folder)
    {
        byte[][] paths = [Encoding.UTF8.GetBytes(folder), Encoding.Unicode.GetBytes(folder)];
        foreach (var file in packages.Values)
        {
            using var package = ZipFile.OpenRead(file);
            Assert.All(
                package.Entries,
                entry => Assert.All(paths, path => Assert.Equal(-1, Bytes(entry).AsSpan().IndexOf(path)))
            );
        }
    }

    // NuGet gives each package a new id and the time, which are outside of its contents.
    private static List<string> Hashes(string file)
    {
        using var package = ZipFile.OpenRead(file);
        return package
            .Entries.Where(entry => !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal))
            .Where(entry => !entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal))
            .Select(entry => $"{entry.FullName} {Convert.ToHexString(SHA256.HashData(Bytes(entry)))}")
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
