using Package.Tests.Harness;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace Package.Tests.Harness;

/// <summary>
/// A folder outside the repository with the packages of this build, of a version that nothing else has, and a
/// separate package cache.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("amplifyadmin-").FullName;

    // Not a pre-release, which the README's commands would not find.
    public string Version { get; } =
        // Each part of an assembly's version has 16 bits.
        $"0.{(DateTime.UtcNow - DateTime.UnixEpoch).Days}.{(int)DateTime.UtcNow.TimeOfDay.TotalSeconds / 2}";

    public string Packages => Path.Combine(root, "feed");

    /// <summary>The machine's package folder.</summary>
    internal static string Installed { get; } =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Where <c>dotnet tool install --global</c> puts commands.</summary>
    internal string GlobalTools => Path.Combine(Home, ".dotnet", "tools");

    private string Cache => Path.Combine(root, "cache");

    private string Home => Path.Combine(root, "home");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Packages);
        await WriteSettingsAsync();
        foreach (var project in BuildSettings.Packed)
        {
            string[] pack = ["pack", project, "--no-build", "-c", BuildSettings.Configuration, "-o", Packages];
            string[] artifacts =
                BuildSettings.ArtifactsPath.Length > 0 ? ["--artifacts-path", BuildSettings.ArtifactsPath] : [];
            var result = await RunAsync(root, [.. pack, .. artifacts, $"-p:PackageVersion={Version}"]);
            result.AssertClean();
        }
    }

    public ValueTask DisposeAsync()
    {
        try
        {
            Directory.Delete(root, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system empties its temporary folder some day.
        }

        return ValueTask.CompletedTask;
    }

    internal ConsumerProject NewProject(string name, string body, string extension = "csproj") =>
        new(this, Path.Combine(root, name), name + "." + extension, body);

    internal string PackagePath(string id) => Path.Combine(Packages, $"{id}.{Version}.nupkg");

    internal Task<DotNetResult> RunAsync(string folder, params string[] arguments) =>
        StartAsync("dotnet", folder, arguments);

    internal Task<DotNetResult> StartAsync(string program, string folder, params string[] arguments) =>
        DotNet.StartAsync(
            program,
            folder,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Cache, ["DOTNET_CLI_HOME"] = Home },
            arguments
        );

    /// <summary>An empty folder below the one whose settings name the feed.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    /// <summary>Installs a tool.</summary>
    /// <returns>The folder that its command is in.</returns>
    internal async Task<string> InstallToolAsync(string id)
    {
        var folder = Path.Combine(root, "tools", id);
        if (Directory.Exists(folder))
        {
            return folder;
        }

        var result = await RunAsync(root, "tool", "install", id, "--version", Version, "--tool-path", folder);
        result.AssertClean();
        return folder;
    }

    // Nothing of a folder above reaches the projects; the machine's own sources stay, and what it has is not fetched again.
    private async Task WriteSettingsAsync()
    {
        Directory.CreateDirectory(Installed);
        await File.WriteAllTextAsync(
            Path.Combine(root, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="amplifyadmin" value="{Packages}" />
                <add key="installed" value="{Installed}" />
              </packageSources>
            </configuration>
            """
        );
        await File.WriteAllTextAsync(
            Path.Combine(root, "Directory.Build.props"),
            "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>"
        );
        await File.WriteAllTextAsync(Path.Combine(root, "Directory.Build.targets"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(root, "Directory.Packages.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(root, ".editorconfig"), "root = true\n");
    }
}
