using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Emulator.Tests.Browser;

/// <summary>A headless Chromium with its own profile, which ends when disposed of.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private readonly Process process;
    private readonly string profile;

    private Chromium(Process process, string profile, Uri debugger)
    {
        this.process = process;
        this.profile = profile;
        Debugger = debugger;
    }

    /// <summary>Where the browser takes commands.</summary>
    public Uri Debugger { get; }

    /// <summary>The program; null when there is none.</summary>
    public static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Starts a browser, in which names that do not exist lead to this machine, as a hostile DNS server can arrange.</summary>
    public static async Task<Chromium> StartAsync(string program)
    {
        const string ready = "DevTools listening on ";
        var profile = Directory.CreateTempSubdirectory("chromium").FullName;
        string[] arguments =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--window-size=1280,800",
            "--host-resolver-rules=MAP *.test 127.0.0.1",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank",
        ];
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(ready, StringComparison.Ordinal))
            {
                // What it goes on to say must be read, or it stops when the pipe is full.
                _ = process.StandardError.ReadToEndAsync();
                return new Chromium(process, profile, new Uri(line[ready.Length..]));
            }
        }

        throw new InvalidOperationException("Chromium did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser is still writing; the system empties its temporary folder some day.
        }
    }
}
