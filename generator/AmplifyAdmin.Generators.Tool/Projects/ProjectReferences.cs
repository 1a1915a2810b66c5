namespace AmplifyAdmin.Generators.Tool.Projects;

/// <summary>Adds the packages that a project with documents needs.</summary>
internal static class ProjectReferences
{
    private const string Generator = "AmplifyAdmin.Generators";
    private const string Runtime = "AmplifyAdmin.Runtime";

    /// <summary>Adds the packages that the project does not reference, and their versions where they belong.</summary>
    /// <param name="project">The project.</param>
    /// <param name="text">The project's text.</param>
    /// <param name="versions">The text of the file with the versions of packages; null when there is none.</param>
    /// <param name="number">The version to add.</param>
    /// <returns>What was added.</returns>
    public static IReadOnlyList<string> Add(
        EvaluatedProject project,
        ProjectText text,
        ProjectText? versions,
        string number
    )
    {
        var added = new List<string>();
        foreach (var package in new[] { Generator, Runtime }.Where(package => !project.References(package)))
        {
            var version = new KeyValuePair<string, string>("Version", number);
            var include = new KeyValuePair<string, string>("Include", package);
            var reference = new List<KeyValuePair<string, string>> { include };
            if (versions is null)
            {
                reference.Add(version);
            }
            else if (!project.HasVersionOf(package))
            {
                versions.Add("PackageVersion", [include, version]);
                added.Add($"Added the version {number} of {package} to {versions.Name}.");
            }

            if (package == Generator)
            {
                reference.Add(new KeyValuePair<string, string>("PrivateAssets", "all"));
            }

            text.Add("PackageReference", reference);
            added.Add($"Added the package {package} {number} to {text.Name}.");
        }

        return added;
    }
}
