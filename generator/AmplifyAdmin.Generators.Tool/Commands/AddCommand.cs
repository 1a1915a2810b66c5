using System.CommandLine;
using AmplifyAdmin.Generators.Tool.Documents;
using AmplifyAdmin.Generators.Tool.Downloads;
using AmplifyAdmin.Generators.Tool.Projects;
using Microsoft.CodeAnalysis.CSharp;

namespace AmplifyAdmin.Generators.Tool.Commands;

/// <summary>The command <c>add</c>.</summary>
internal static class AddCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var shared = new SharedOptions();
        var source = new Argument<string>("source")
        {
            Description = "The address of an OpenAPI document, or a file. A file stays where it is.",
        };
        var file = new Option<string?>("--output", "-o")
        {
            Description = "The file to download to. Default: a file next to the project, named after the address.",
        };
        var client = new Option<string?>("--client") { Description = "The name of the client (ClientName)." };
        var name = new Option<string?>("--namespace")
        {
            Description = "The namespace of the emitted code (Namespace).",
        };
        var emit = new Option<string?>("--emit") { Description = "What to emit, such as \"Client;Fake\" (Emit)." };
        var version = new Option<string>("--package-version")
        {
            Description = "The version of the packages that the project lacks.",
            DefaultValueFactory = _ => DocumentDownloader.ToolVersion,
        };
        var command = new Command(
            "add",
            "Downloads an OpenAPI document, checks it, and adds it to a project: the item with the document's address "
                + "and hash, and the packages that are missing."
        )
        {
            source,
            shared.Project,
            file,
            client,
            name,
            emit,
            version,
        };
        shared.AddDownloads(command);
        command.SetAction(
            (result, cancellation) =>
                ToolCommandLine.GuardAsync(
                    error,
                    async () =>
                    {
                        var item = new List<KeyValuePair<string, string>>();
                        Add(item, "ClientName", Identifier("--client", result.GetValue(client)));
                        Add(item, "Namespace", Identifier("--namespace", result.GetValue(name)));
                        Add(item, "Emit", result.GetValue(emit));
                        var path = ProjectLocator.Find(result.GetValue(shared.Project));
                        var project = await EvaluatedProject.LoadAsync(path, cancellation);
                        var addition = new DocumentAddition(project, item)
                        {
                            PackageVersion = result.GetValue(version)!,
                        };
                        var text = result.GetValue(source)!;
                        if (SourceAddress.Is(text))
                        {
                            using var downloader = new DocumentDownloader(shared.Settings(result));
                            await addition.DownloadAsync(text, result.GetValue(file), downloader, cancellation);
                        }
                        else if (result.GetValue(file) is null)
                        {
                            addition.AddFile(Path.GetFullPath(text));
                        }
                        else
                        {
                            throw new ToolException("--output is for addresses; a file stays where it is.");
                        }

                        foreach (var line in addition.Save())
                        {
                            await output.WriteLineAsync(line);
                        }

                        return ExitCode.Success;
                    }
                )
        );
        return command;
    }

    private static void Add(List<KeyValuePair<string, string>> item, string name, string? value)
    {
        if (value is not null)
        {
            item.Add(new KeyValuePair<string, string>(name, value));
        }
    }

    private static string? Identifier(string option, string? value) =>
        value is null || value.Split('.').All(SyntaxFacts.IsValidIdentifier)
            ? value
            : throw new ToolException($"{option}: '{value}' is not a valid C# name.");
}
