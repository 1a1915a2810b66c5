using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Tool.Projects;

/// <summary>A project as MSBuild evaluates it.</summary>
internal sealed class EvaluatedProject
{
    private readonly JsonNode properties;
    private readonly JsonNode items;

    private EvaluatedProject(string path, JsonNode evaluation)
    {
        Path = path;
        properties = evaluation["Properties"]!;
        items = evaluation["Items"]!;
        Documents = Items("OpenApiSpec").Select(Document).ToList();
    }

    /// <summary>The project file.</summary>
    public string Path { get; }

    /// <summary>The project's folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The name of the project file.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The documents of the project.</summary>
    public IReadOnlyList<SpecItem> Documents { get; }

    /// <summary>The file with the versions of packages; null when each reference states its version.</summary>
    public string? VersionsFile =>
        string.Equals(Property("ManagePackageVersionsCentrally"), "true", StringComparison.OrdinalIgnoreCase)
        && Property("DirectoryPackagesPropsPath") is { Length: > 0 } path
            ? path
            : null;

    /// <summary>The target frameworks of a project that has several; empty otherwise.</summary>
    public IReadOnlyList<string> TargetFrameworks =>
        Property("TargetFrameworks").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The folder that the compiler writes emitted code to.</summary>
    public string EmittedFolder => Resolve(Folder, Property("CompilerGeneratedFilesOutputPath"));

    /// <summary>The full path of a file or folder that a project names with either separator.</summary>
    public static string Resolve(string folder, string path) =>
        System.IO.Path.GetFullPath(
            System.IO.Path.Combine(folder, path.Replace('\\', System.IO.Path.DirectorySeparatorChar))
        );

    /// <summary>Evaluates a project.</summary>
    public static async Task<EvaluatedProject> LoadAsync(
        string path,
        CancellationToken cancellation,
        params string[] globalProperties
    )
    {
        var result = await DotNetCommand.RunAsync(
            System.IO.Path.GetDirectoryName(path)!,
            cancellation,
            [
                "msbuild",
                path,
                "-nologo",
                "-getProperty:ManagePackageVersionsCentrally,DirectoryPackagesPropsPath,TargetFrameworks,CompilerGeneratedFilesOutputPath",
                "-getItem:OpenApiSpec,PackageReference,PackageVersion,ProjectReference",
                .. globalProperties,
            ]
        );
        if (result.ExitCode != 0)
        {
            throw new ToolException($"'{path}' could not be evaluated.\n  {result.Problems}");
        }

        return new EvaluatedProject(path, JsonNode.Parse(result.Output)!);
    }

    /// <summary>Whether the project references a package, or a project of that name.</summary>
    public bool References(string package) =>
        Has("PackageReference", package)
        || Items("ProjectReference")
            .Any(item => string.Equals(Value(item, "Filename"), package, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the project has the central version of a package.</summary>
    public bool HasVersionOf(string package) => Has("PackageVersion", package);

    private bool Has(string type, string name) =>
        Items(type).Any(item => string.Equals(Value(item, "Identity"), name, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<JsonObject> Items(string type) => items[type]?.AsArray().OfType<JsonObject>() ?? [];

    private string Property(string name) => properties[name]?.GetValue<string>() ?? "";

    private SpecItem Document(JsonObject item)
    {
        var metadata = item.ToDictionary(
            entry => entry.Key,
            entry => entry.Value?.GetValue<string>() ?? "",
            StringComparer.OrdinalIgnoreCase
        );
        metadata["ItemName"] = metadata["Identity"];
        metadata["ProjectDirectory"] = Folder;
        return new SpecItem(
            metadata["Identity"],
            metadata["FullPath"],
            metadata.GetValueOrDefault("DefiningProjectFullPath", Path),
            metadata
        );
    }

    private static string Value(JsonObject item, string name) => item[name]?.GetValue<string>() ?? "";
}
