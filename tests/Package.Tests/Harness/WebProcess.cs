using System.Diagnostics;

namespace Package.Tests.Harness;

/// <summary>A built ASP.NET Core application on a free port.</summary>
internal sealed class WebProcess : IAsyncDisposable
{
    private const string Ready = "Now listening on: ";

    private readonly Process process;

    private WebProcess(Process process, string address)
    {
        this.process = process;
        Address = new Uri(address);
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Starts what a project was built to, and waits until it listens.</summary>
    public static async Task<WebProcess> StartAsync(string folder, string project, string framework)
    {
        var program = Path.Combine(folder, "bin", "Debug", framework, project);
        var start = new ProcessStartInfo(program, ["--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf(Ready, StringComparison.Ordinal);
            if (at >= 0)
            {
                // What follows is read as well, so that the application does not wait for it.
                _ = process.StandardOutput.ReadToEndAsync();
                return new WebProcess(process, line[(at + Ready.Length)..]);
            }
        }

        throw new InvalidOperationException($"{program} ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
