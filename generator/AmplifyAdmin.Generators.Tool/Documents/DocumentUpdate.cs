using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Tool.Downloads;
using AmplifyAdmin.Generators.Tool.Projects;

namespace AmplifyAdmin.Generators.Tool.Documents;

/// <summary>Replaces documents by what their addresses have now.</summary>
/// <param name="project">The project.</param>
/// <param name="downloader">Downloads them.</param>
/// <param name="output">Takes the report.</param>
internal sealed class DocumentUpdate(EvaluatedProject project, DocumentDownloader downloader, TextWriter output)
{
    private const string Item = "OpenApiSpec";

    /// <summary>Whether nothing is written.</summary>
    public bool IsCheck { get; init; }

    /// <summary>Whether edits of a document are overwritten.</summary>
    public bool IsForced { get; init; }

    /// <summary>Updates one document.</summary>
    /// <returns>What happened to it.</returns>
    public async Task<UpdateResult> RunAsync(SpecItem item, CancellationToken cancellation)
    {
        var old = File.Exists(item.Path) ? await File.ReadAllBytesAsync(item.Path, cancellation) : null;
        RequireUnedited(item, old);
        var source = SourceAddress.Parse(item.SourceUrl);
        var content = await downloader.DownloadAsync(source, cancellation);
        var hash = DocumentText.Hash(content);
        if (old is not null && hash == DocumentText.Hash(old))
        {
            await output.WriteLineAsync($"{item.Name}: unchanged.");
            return Pin(item, hash);
        }

        var text = DocumentText.Of(content);
        DocumentCheck.RequireOpenApi(item.Path, text, source.Text);
        if (old is null)
        {
            await output.WriteLineAsync($"{item.Name}: downloaded; the file was missing.");
            Replace(item, content, hash);
            return UpdateResult.Changed;
        }

        var comparison = DocumentComparison.Of(item, project.Documents, DocumentText.Of(old), text);
        await ReportAsync(item, comparison);
        Replace(item, content, hash);
        return comparison.Changes.Any(change => change.Grade == ChangeGrade.Breaking)
            ? UpdateResult.Breaking
            : UpdateResult.Changed;
    }

    private void RequireUnedited(SpecItem item, byte[]? old)
    {
        if (
            old is not null
            && item.Sha256.Length > 0
            && !IsForced
            && !string.Equals(DocumentText.Hash(old), item.Sha256, StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new ToolException(
                $"'{item.Name}' was edited since it was downloaded: its hash is not the Sha256 of its item. "
                    + "Use --force to discard the edits, and an overlay to keep changes apart from the document."
            );
        }
    }

    private async Task ReportAsync(SpecItem item, DocumentComparison comparison)
    {
        var counts = comparison.Changes.ToLookup(change => change.Grade);
        await output.WriteLineAsync(
            $"{item.Name}: changed; {counts[ChangeGrade.Breaking].Count()} breaking, "
                + $"{counts[ChangeGrade.Risky].Count()} risky and {counts[ChangeGrade.Safe].Count()} safe changes."
        );
        foreach (var change in comparison.Changes)
        {
            await output.WriteLineAsync("  " + change.Text);
        }

        foreach (var problem in comparison.Errors)
        {
            await output.WriteLineAsync("  Error: " + problem);
        }
    }

    // A document without a hash is pinned even when it is as it was.
    private UpdateResult Pin(SpecItem item, string hash)
    {
        if (!IsCheck && !string.Equals(item.Sha256, hash, StringComparison.OrdinalIgnoreCase))
        {
            SetHash(item, hash);
        }

        return UpdateResult.Unchanged;
    }

    private void Replace(SpecItem item, byte[] content, string hash)
    {
        if (IsCheck)
        {
            return;
        }

        SetHash(item, hash);
        Directory.CreateDirectory(Path.GetDirectoryName(item.Path)!);
        // The file is there as a whole or not at all.
        var temporary = item.Path + ".download";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, item.Path, overwrite: true);
    }

    private static void SetHash(SpecItem item, string hash)
    {
        var text = ProjectText.Load(item.DefinedIn);
        var items = text.Items(Item);
        var found = 0;
        for (var index = 0; index < items.Count; index++)
        {
            if (
                item.Sha256.Length > 0
                    ? text.Has(items[index], "Sha256", item.Sha256)
                    : text.Has(items[index], "Include", item.Name)
            )
            {
                text.Set(Item, index, "Sha256", hash);
                found++;
            }
        }

        if (found == 0)
        {
            throw new ToolException(
                $"The Sha256 of '{item.Name}' was not found in '{item.DefinedIn}'. Write it as a value, not as a property."
            );
        }

        text.Save();
    }
}

/// <summary>What an update found.</summary>
internal enum UpdateResult
{
    /// <summary>The document is as it was.</summary>
    Unchanged,

    /// <summary>The document changed, in no way that breaks callers.</summary>
    Changed,

    /// <summary>The document changed in ways that break callers.</summary>
    Breaking,
}
