using System.CommandLine;

namespace AmplifyAdmin.Generators.Tool.Commands;

/// <summary>The command line of the tool.</summary>
internal static class ToolCommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Keeps the OpenAPI documents of projects that use AmplifyAdmin.Generators.")
        {
            AddCommand.Create(output, error),
            UpdateCommand.Create(output, error),
            ExportCommand.Create(output, error),
        };
        return root.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }

    /// <summary>Runs an action and turns its problems into one line of text.</summary>
    public static async Task<int> GuardAsync(TextWriter error, Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync("error: " + exception.Message);
            return ExitCode.Failure;
        }
    }
}
