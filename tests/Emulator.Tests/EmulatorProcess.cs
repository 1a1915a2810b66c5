using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Emulator.Tests;

/// <summary>The emulator as its own program, which can be killed.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private const string Ready = "AmplifyAdmin.Emulator listening on ";
    private readonly Process process;

    private EmulatorProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>How the program is started.</summary>
    public static ProcessStartInfo Command(params IEnumerable<string> arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "AmplifyAdmin.Emulator.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    public static async Task<EmulatorProcess> StartAsync(params IEnumerable<string> arguments)
    {
        var start = Command(["--urls", "http://127.0.0.1:0", .. arguments]);
        start.RedirectStandardError = false;
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? "";
        return line.StartsWith(Ready, StringComparison.Ordinal)
            ? new EmulatorProcess(process, new Uri(line[Ready.Length..]))
            : throw new InvalidOperationException("The emulator did not start: " + line);
    }

    /// <summary>Ends it immediately, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
