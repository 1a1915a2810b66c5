using System.CommandLine;
using AmplifyAdmin.Generators.Tool.Exports;
using AmplifyAdmin.Generators.Tool.Projects;

namespace AmplifyAdmin.Generators.Tool.Commands;

/// <summary>The command <c>export</c>.</summary>
internal static class ExportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var shared = new SharedOptions();
        var folder = new Option<string>("--output", "-o")
        {
            Description = "The folder to write to. A project that contains it compiles the code twice.",
            Required = true,
        };
        var framework = new Option<string?>("--framework", "-f")
        {
            Description = "The target framework of a project that has several. Default: the first.",
        };
        var configuration = new Option<string>("--configuration", "-c")
        {
            Description = "The configuration to build.",
            DefaultValueFactory = _ => "Debug",
        };
        var command = new Command(
            "export",
            "Builds a project and writes the emitted code to a folder. Files of an earlier export that are no longer "
                + "emitted are deleted."
        )
        {
            shared.Project,
            folder,
            framework,
            configuration,
        };
        command.SetAction(
            (result, cancellation) =>
                ToolCommandLine.GuardAsync(
                    error,
                    async () =>
                    {
                        var path = ProjectLocator.Find(result.GetValue(shared.Project));
                        var target = Path.GetFullPath(result.GetValue(folder)!);
                        var files = await EmittedCode.BuildAsync(
                            path,
                            result.GetValue(framework),
                            result.GetValue(configuration)!,
                            cancellation
                        );
                        var export = ExportFolder.Open(target);
                        var removed = export.Write(files);
                        await output.WriteLineAsync($"Wrote {files.Count} files to {target}; deleted {removed}.");
                        return ExitCode.Success;
                    }
                )
        );
        return command;
    }
}
