namespace Package.Tests.Harness;

/// <summary>A bare new project outside the repository.</summary>
internal sealed class ConsumerProject
{
    private readonly PackageFeed feed;
    private readonly string project;

    public ConsumerProject(PackageFeed feed, string folder, string project, string body)
    {
        this.feed = feed;
        this.project = project;
        Folder = folder;
        Directory.CreateDirectory(folder);
        Write(project, body.Replace("VERSION", feed.Version, StringComparison.Ordinal));
    }

    public string Folder { get; }

    /// <summary>The hint names of emitted code without <c>.g.cs</c>, when the project keeps it.</summary>
    public IReadOnlyList<string> Emitted =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, "obj"), "*.g.cs", SearchOption.AllDirectories)
            .Select(path => path.Replace('\\', '/').Split("Pipeline.OpenApiGenerator/"))
            .Where(parts => parts.Length == 2)
            .Select(parts => parts[1][..^5])
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>Where emitted code lies, by its hint name without <c>.g.cs</c>.</summary>
    public string PathOf(string hint) =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, "obj"), "*.g.cs", SearchOption.AllDirectories)
            .Single(path => path.Replace('\\', '/').EndsWith($"/{hint}.g.cs", StringComparison.Ordinal));

    public ConsumerProject Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public Task<DotNetResult> BuildAsync(params string[] arguments) =>
        feed.RunAsync(Folder, ["build", project, "-v:m", .. arguments]);

    public Task<DotNetResult> RunAsync(params string[] arguments) =>
        feed.RunAsync(Folder, ["run", "--no-build", "--project", project, .. arguments]);

    public Task<DotNetResult> PackAsync() => feed.RunAsync(Folder, ["pack", project, "-v:m", "-o", feed.Packages]);

    public Task<DotNetResult> StartAsync(string program) =>
        DotNet.StartAsync(Path.Combine(Folder, program), Folder, new Dictionary<string, string>());

    public Task<DotNetResult> PublishAsync(params string[] arguments) =>
        feed.RunAsync(Folder, ["publish", project, "-v:m", .. arguments]);
}
