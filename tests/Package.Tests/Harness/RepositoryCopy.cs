namespace Package.Tests.Harness;

/// <summary>The files of the repository in another folder, as in a fresh clone.</summary>
internal static class RepositoryCopy
{
    /// <summary>Copies what Git knows, as it is in the working tree.</summary>
    /// <returns>The folder.</returns>
    public static async Task<string> CreateAsync(string folder)
    {
        var list = await GitAsync(BuildSettings.RepositoryRoot, "ls-files", "-z");
        foreach (var file in list.Trim().Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var target = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(BuildSettings.RepositoryRoot, file), target);
        }

        return folder;
    }

    /// <summary>Runs <c>git</c>.</summary>
    /// <returns>What it printed.</returns>
    public static async Task<string> GitAsync(string folder, params string[] arguments) =>
        (await DotNet.StartAsync("git", folder, new Dictionary<string, string>(), arguments)).AssertSuccess().Output;

    /// <summary>Runs <c>dotnet</c> as a build server does.</summary>
    // As build servers set it, without a slash at its end. Analyzers take long and change nothing of the packages.
    public static Task<DotNetResult> RunAsync(
        string folder,
        Dictionary<string, string> environment,
        params string[] arguments
    ) =>
        DotNet.StartAsync(
            "dotnet",
            folder,
            new Dictionary<string, string>(environment)
            {
                ["NUGET_PACKAGES"] = PackageFeed.Installed.TrimEnd('/'),
                ["CI"] = "true",
                ["RunAnalyzers"] = "false",
            },
            arguments
        );
}
