using System.CommandLine;
using AmplifyAdmin.Generators.Tool.Documents;
using AmplifyAdmin.Generators.Tool.Downloads;
using AmplifyAdmin.Generators.Tool.Projects;

namespace AmplifyAdmin.Generators.Tool.Commands;

/// <summary>The command <c>update</c>.</summary>
internal static class UpdateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var shared = new SharedOptions();
        var item = new Argument<string?>("item")
        {
            Description = "The document, as its item names it. Default: each document that was downloaded.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var check = new Option<bool>("--check")
        {
            Description =
                "Writes nothing. The exit code is 0 when no document changed, 2 for changes without a "
                + "breaking one, 3 for breaking changes, and 1 for errors.",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Replaces a document that was edited since its download.",
        };
        var command = new Command(
            "update",
            "Downloads documents again, shows what changed as breaking, risky and safe changes, and replaces files "
                + "and hashes."
        )
        {
            item,
            shared.Project,
            check,
            force,
        };
        shared.AddDownloads(command);
        command.SetAction(
            (result, cancellation) =>
                ToolCommandLine.GuardAsync(
                    error,
                    async () =>
                    {
                        var path = ProjectLocator.Find(result.GetValue(shared.Project));
                        var project = await EvaluatedProject.LoadAsync(path, cancellation);
                        using var downloader = new DocumentDownloader(shared.Settings(result));
                        var isCheck = result.GetValue(check);
                        var update = new DocumentUpdate(project, downloader, output)
                        {
                            IsCheck = isCheck,
                            IsForced = result.GetValue(force),
                        };
                        var worst = UpdateResult.Unchanged;
                        foreach (var document in Selected(project, result.GetValue(item)))
                        {
                            var found = await update.RunAsync(document, cancellation);
                            worst = found > worst ? found : worst;
                        }

                        return isCheck ? Code(worst) : ExitCode.Success;
                    }
                )
        );
        return command;
    }

    private static int Code(UpdateResult result) =>
        result switch
        {
            UpdateResult.Unchanged => ExitCode.Success,
            UpdateResult.Changed => ExitCode.Changed,
            _ => ExitCode.Breaking,
        };

    private static List<SpecItem> Selected(EvaluatedProject project, string? name)
    {
        var downloaded = project
            .Documents.Where(item => item.SourceUrl.Length > 0)
            .DistinctBy(item => item.Path)
            .ToList();
        if (name is null)
        {
            return downloaded.Count > 0
                ? downloaded
                : throw new ToolException(
                    $"{project.Name} has no document with a SourceUrl. Run 'amplify-openapi add' with an address."
                );
        }

        var selected = downloaded.FindAll(item => Is(item, name));
        return selected.Count > 0
            ? selected
            : throw new ToolException(
                project.Documents.Any(item => Is(item, name))
                    ? $"The item '{name}' has no SourceUrl, so that it cannot be downloaded again."
                    : $"{project.Name} has no OpenApiSpec item '{name}'."
            );
    }

    private static bool Is(SpecItem item, string name) =>
        item.Name.Replace('\\', '/') == name.Replace('\\', '/') || item.Path == Path.GetFullPath(name);
}
