using AmplifyAdmin.Generators.Pipeline;
using AmplifyAdmin.Generators.Tool.Projects;

namespace AmplifyAdmin.Generators.Tool.Exports;

/// <summary>The code that a build emits.</summary>
internal static class EmittedCode
{
    private static readonly string Generator = Path.Combine(
        "AmplifyAdmin.Generators",
        typeof(OpenApiGenerator).FullName!
    );

    /// <summary>Builds a project with the generator that it references.</summary>
    /// <returns>The text of each file by its relative path, with slashes.</returns>
    public static async Task<IReadOnlyDictionary<string, byte[]>> BuildAsync(
        string path,
        string? framework,
        string configuration,
        CancellationToken cancellation
    )
    {
        var properties = new List<string> { "-p:EmitCompilerGeneratedFiles=true", $"-p:Configuration={configuration}" };
        var project = await EvaluatedProject.LoadAsync(path, cancellation, [.. properties]);
        if (project.TargetFrameworks.Count > 0)
        {
            var chosen = framework ?? project.TargetFrameworks[0];
            properties.Add("-p:TargetFramework=" + chosen);
            project = await EvaluatedProject.LoadAsync(path, cancellation, [.. properties]);
        }

        var folder = Path.Combine(project.EmittedFolder, Generator);
        if (Directory.Exists(folder))
        {
            // The compiler leaves what it no longer emits.
            Directory.Delete(folder, recursive: true);
        }

        var build = await DotNetCommand.RunAsync(
            project.Folder,
            cancellation,
            ["build", path, "-nologo", "-v:q", "--no-incremental", .. properties]
        );
        if (build.ExitCode != 0)
        {
            throw new ToolException($"{project.Name} does not build.\n  {build.Problems}");
        }

        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .ToDictionary(
                    file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                    File.ReadAllBytes,
                    StringComparer.Ordinal
                )
            : throw new ToolException(
                $"{project.Name} emits no code: it has no OpenAPI document, or no reference to AmplifyAdmin.Generators."
            );
    }
}
