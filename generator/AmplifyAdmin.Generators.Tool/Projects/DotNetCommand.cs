using System.Diagnostics;
using System.Text;

namespace AmplifyAdmin.Generators.Tool.Projects;

/// <summary>Runs <c>dotnet</c>.</summary>
internal static class DotNetCommand
{
    /// <summary>Runs a command in the folder of a project.</summary>
    public static async Task<DotNetOutput> RunAsync(
        string folder,
        CancellationToken cancellation,
        params string[] arguments
    )
    {
        var program = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new DotNetOutput(process.ExitCode, await output, await error);
    }
}

/// <summary>The result of a command.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record DotNetOutput(int ExitCode, string Output, string Error)
{
    /// <summary>The errors in the output, each once; all of it when it contains none.</summary>
    public string Problems
    {
        get
        {
            var lines = (Output + "\n" + Error).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
            var errors = lines
                .Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
                .Distinct()
                .ToList();
            return new StringBuilder().AppendJoin("\n  ", errors.Count > 0 ? errors : lines).ToString();
        }
    }
}
