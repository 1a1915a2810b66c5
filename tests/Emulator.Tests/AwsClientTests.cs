using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator;
using Xunit;

namespace Emulator.Tests;

/// <summary>AWS's own client, which knows nothing of this project.</summary>
public sealed class AwsClientTests
{
    [Fact]
    public async Task Every_operation_works_through_the_python_client()
    {
        var (probe, missing) = await PythonAsync("-c", "import boto3");
        Assert.SkipUnless(probe == 0, "python3 with boto3 is not on this machine: " + missing);
        await using var emulator = await AmplifyAdminEmulator.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken
        );

        var (code, output) = await PythonAsync(
            Path.Combine(AppContext.BaseDirectory, "scenario.py"),
            new Uri(emulator.BaseAddress, "prod").ToString()
        );

        Assert.True(code == 0, output);
    }

    private static async Task<(int Code, string Output)> PythonAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output + await errors);
        }
        catch (Win32Exception error)
        {
            return (-1, error.Message);
        }
    }
}
