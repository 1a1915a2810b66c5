using System.Diagnostics;

namespace Benchmarks.Generator;

/// <summary>Starts <c>dotnet</c> as a person would, untouched by the <c>dotnet run</c> that started this program.</summary>
internal static class DotNet
{
    private static readonly string[] Inherited =
    [
        "MSBUILD_EXE_PATH",
        "MSBuildSDKsPath",
        "MSBuildExtensionsPath",
        "MSBuildLoadMicrosoftTargetsReadOnly",
    ];

    private static readonly Dictionary<string, string> Environment = new()
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["MSBUILDTERMINALLOGGER"] = "off",
    };

    /// <summary>Runs a command that has to succeed.</summary>
    public static DotNetRun Run(string folder, params string[] arguments)
    {
        var run = Start(folder, Environment, arguments);
        return run.Succeeded
            ? run
            : throw new InvalidOperationException(
                $"'dotnet {string.Join(' ', arguments)}' failed in {folder}:\n{run.Output}"
            );
    }

    /// <summary>Runs a command to its end, whatever that is.</summary>
    public static DotNetRun Try(string folder, params string[] arguments) => Start(folder, Environment, arguments);

    /// <summary>Runs a command with variables of its caller's choice; what it writes to the error stream is shown.</summary>
    public static DotNetRun Start(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        foreach (var name in Inherited)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new DotNetRun(process.ExitCode == 0, output, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
