using System.Diagnostics;
using System.Text;

namespace Package.Tests.Harness;

/// <summary>Runs <c>dotnet</c> as a person would, untouched by the build that runs these tests.</summary>
internal static class DotNet
{
    private static readonly string[] Inherited =
    [
        "MSBUILD_EXE_PATH",
        "MSBuildSDKsPath",
        "MSBuildExtensionsPath",
        "MSBuildLoadMicrosoftTargetsReadOnly",
        "MSBUILDFAILONDRIVEENUMERATINGWILDCARD",
        "DOTNET_CLI_CONTEXT_VERBOSE",
        "VSTEST_CONNECTION_TIMEOUT",
    ];

    public static async Task<DotNetResult> StartAsync(
        string program,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in Inherited)
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        await Task.WhenAll(
            CollectAsync(process.StandardOutput, output),
            CollectAsync(process.StandardError, output),
            process.WaitForExitAsync()
        );
        return new DotNetResult(process.ExitCode, output.ToString());
    }

    private static async Task CollectAsync(StreamReader reader, StringBuilder output)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}
