using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using AmplifyAdmin;
using AmplifyAdmin.Emulator;
using Xunit;

namespace Emulator.Tests;

/// <summary>The program and its options.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Faults_and_limits_can_be_asked_for()
    {
        using var emulator = await EmulatorProcess.StartAsync([
            "--fail-429",
            "1",
            "--fail-504",
            "1",
            "--fail-jobs",
            "1",
            "--latency",
            "150",
            "--job-duration",
            "0",
        ]);
        using var http = new HttpClient { BaseAddress = emulator.Address };
        var api = new AmplifyAdminClient(http);
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAsync<LimitExceededException>(() => api.CreateAsync("dev"));
        var waited = watch.ElapsedMilliseconds;
        await Assert.ThrowsAsync<InternalServiceException>(() => api.CreateAsync("dev"));
        var failed = await api.CreateAsync("dev");
        var job = await api.JobAsync("dev", failed.JobId);
        await api.CreateAsync("dev");

        Assert.True(waited >= 140, $"{waited} ms");
        Assert.Equal("FAILED", job.Status);
        Assert.Equal(["dev"], (await api.GetAsync()).BackendEnvironmentList!);
    }

    [Fact]
    public async Task Limits_can_be_set()
    {
        using var emulator = await EmulatorProcess.StartAsync(["--environments-per-app", "1"]);
        using var http = new HttpClient { BaseAddress = emulator.Address };
        var api = new AmplifyAdminClient(http);
        await api.CreateAsync("dev");

        var thrown = await Assert.ThrowsAsync<LimitExceededException>(() => api.CreateAsync("prod"));

        Assert.Equal("ENVIRONMENTS_PER_APP", thrown.Error?.LimitType);
    }

    [Theory]
    [InlineData("--latency", "soon")]
    [InlineData("--latency")]
    [InlineData("--require-signature", "key")]
    [InlineData("--require-signature", "key:")]
    [InlineData("--unknown", "1")]
    public async Task What_it_does_not_understand_ends_it_with_the_options(params string[] arguments)
    {
        var (exitCode, _, errors) = await RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(arguments[^1], errors.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("Usage:", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "Usage:")]
    [InlineData("--version", "0.")]
    public async Task Help_and_version_are_printed(string argument, string expected)
    {
        var (exitCode, output, errors) = await RunAsync([argument]);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("Emulator.md")]
    public async Task The_documentation_names_the_default_port(string file)
    {
        var (_, usage, _) = await RunAsync(["--help"]);
        var text = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Documents", file),
            TestContext.Current.CancellationToken
        );

        var port = Assert.Single(Ports(usage));
        var documented = Ports(text);

        Assert.NotEmpty(documented);
        Assert.All(documented, other => Assert.Equal(port, other));
    }

    [Theory]
    [InlineData("text", "damaged")]
    [InlineData("torn", "damaged")]
    [InlineData("newer", "newer version")]
    [InlineData("folder", "cannot be opened")]
    public async Task A_data_file_that_it_cannot_use_ends_it_with_one_line(string kind, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("emulator").FullName;
        var file = Path.Combine(folder, "data");
        await MakeFileAsync(kind, file);

        var (exitCode, output, errors) = await RunAsync(["--urls", "http://127.0.0.1:0", "--data", file]);

        Assert.Equal((1, ""), (exitCode, output));
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(file, line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("")]
    public async Task An_address_that_it_cannot_use_ends_it_with_one_line(string url)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (exitCode, _, errors) = await RunAsync(["--urls", url.Length > 0 ? url : $"http://{taken.LocalEndpoint}"]);

        Assert.Equal(1, exitCode);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Memory_leaves_no_file()
    {
        var folder = Directory.CreateTempSubdirectory("emulator").FullName;
        var start = EmulatorProcess.Command(["--urls", "http://127.0.0.1:0", "--data", ":memory:"]);
        start.WorkingDirectory = folder;
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(line!.Split(' ')[^1]) };

        await new AmplifyAdminClient(http).CreateAsync("dev");

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(folder);
    }

    private static string[] Ports(string text) =>
        [.. Regex.Matches(text, @"(?:127\.0\.0\.1|localhost):(\d+)").Select(match => match.Groups[1].Value)];

    private static async Task MakeFileAsync(string kind, string file)
    {
        if (kind == "folder")
        {
            Directory.CreateDirectory(file);
            return;
        }

        if (kind == "text")
        {
            await File.WriteAllTextAsync(file, new string('x', 5000));
            return;
        }

        await using (var emulator = await AmplifyAdminEmulator.StartAsync(new EmulatorOptions { DataFile = file }))
        {
            await emulator.Api().CreateAsync("dev");
        }

        await using var stream = File.Open(file, FileMode.Open);
        if (kind == "newer")
        {
            // The version is the 32 bits at this place of the header.
            stream.Position = 60;
            stream.Write([0, 0, 0, 99]);
        }
        else
        {
            stream.Position = 4096;
            stream.Write(new byte[4096 * 4]);
        }
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] arguments)
    {
        using var process = Process.Start(EmulatorProcess.Command(arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, errors);
    }
}
