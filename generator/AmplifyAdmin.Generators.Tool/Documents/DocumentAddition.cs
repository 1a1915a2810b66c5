using AmplifyAdmin.Generators.Tool.Downloads;
using AmplifyAdmin.Generators.Tool.Projects;

namespace AmplifyAdmin.Generators.Tool.Documents;

/// <summary>Adds one document to a project. Nothing is written before everything is known to work.</summary>
/// <param name="project">The project.</param>
/// <param name="options">The metadata that the command line states.</param>
internal sealed class DocumentAddition(EvaluatedProject project, IReadOnlyList<KeyValuePair<string, string>> options)
{
    private const string Item = "OpenApiSpec";

    private readonly ProjectText text = ProjectText.Load(project.Path);
    private readonly ProjectText? versions = project.VersionsFile is { } file ? ProjectText.Load(file) : null;
    private readonly List<string> report = [];
    private byte[]? content;
    private string path = "";

    /// <summary>The version of the packages that the project lacks.</summary>
    public required string PackageVersion { get; init; }

    /// <summary>Downloads a document and pins it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="output">The file to download to; null for one that is named after the address.</param>
    /// <param name="downloader">Downloads it.</param>
    /// <param name="cancellation">Asks to stop.</param>
    public async Task DownloadAsync(
        string address,
        string? output,
        DocumentDownloader downloader,
        CancellationToken cancellation
    )
    {
        var source = SourceAddress.Parse(address);
        if (project.Documents.FirstOrDefault(item => item.SourceUrl == source.Text) is { } known)
        {
            throw new ToolException(
                $"The project already has '{source.Text}', as '{known.Name}'. Run 'amplify-openapi update'."
            );
        }

        content = await downloader.DownloadAsync(source, cancellation);
        var document = DocumentText.Of(content);
        path = output is null
            ? Path.Combine(project.Folder, DocumentFileName.Of(source.Address, DocumentText.IsJson(document)))
            : Path.GetFullPath(output);
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw new ToolException($"'{path}' already exists. Choose another file with --output.");
        }

        DocumentCheck.RequireOpenApi(path, document, source.Text);
        var hash = DocumentText.Hash(content);
        report.Add($"Downloaded '{source.Text}' to {Relative()} ({content.Length} bytes, SHA-256 {hash}).");
        AddItem(address, [new("SourceUrl", source.Text), new("Sha256", hash)]);
    }

    /// <summary>Adds a file where it is.</summary>
    public void AddFile(string file)
    {
        if (!File.Exists(file))
        {
            throw new ToolException($"The file '{file}' was not found.");
        }

        path = file;
        if (project.Documents.Any(item => item.Path == file))
        {
            throw new ToolException($"The project already has '{Relative()}'.");
        }

        DocumentCheck.RequireOpenApi(file, DocumentText.Of(File.ReadAllBytes(file)), file);
        AddItem(file, []);
    }

    /// <summary>Writes the document and the project.</summary>
    /// <returns>What was done.</returns>
    public IReadOnlyList<string> Save()
    {
        if (content is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }

        versions?.Save();
        text.Save();
        return report;
    }

    private void AddItem(string source, IReadOnlyList<KeyValuePair<string, string>> pin)
    {
        report.AddRange(ProjectReferences.Add(project, text, versions, PackageVersion));
        var metadata = options.Concat(pin).ToList();
        // The item that the build refused because it names an address.
        var refused = text.Items(Item).ToList().FindIndex(item => item.Attribute("Include")!.Value == source);
        if (refused >= 0)
        {
            text.Set(Item, refused, "Include", Relative());
            foreach (var entry in metadata)
            {
                text.Set(Item, refused, entry.Key, entry.Value);
            }

            report.Add($"Changed the {Item} item of {project.Name} to {Relative()}.");
            return;
        }

        text.Add(Item, [new("Include", Relative()), .. metadata]);
        report.Add($"Added the {Item} item {Relative()} to {project.Name}.");
    }

    private string Relative() => Path.GetRelativePath(project.Folder, path).Replace('\\', '/');
}
