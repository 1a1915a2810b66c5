namespace AmplifyAdmin.Generators.Tool.Projects;

/// <summary>Finds the project that a command is about.</summary>
internal static class ProjectLocator
{
    /// <summary>The full path of the project file.</summary>
    /// <param name="given">A file or a folder; null for the current folder.</param>
    public static string Find(string? given)
    {
        var path = Path.GetFullPath(given ?? ".");
        if (File.Exists(path))
        {
            return path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
                ? path
                : throw new ToolException($"'{path}' is not a C# project file (.csproj).");
        }

        if (!Directory.Exists(path))
        {
            throw new ToolException($"The project '{path}' was not found.");
        }

        var projects = Directory.GetFiles(path, "*.csproj");
        return projects.Length switch
        {
            0 => throw new ToolException($"'{path}' has no C# project file (.csproj). Name one with --project."),
            1 => projects[0],
            _ => throw new ToolException($"'{path}' has several project files. Name one with --project."),
        };
    }
}
