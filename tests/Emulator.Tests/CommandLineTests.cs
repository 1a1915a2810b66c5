using System;
using System.Diagnostics;
using System.Net.Http;
using System.Threading.Tasks;
using AmplifyAdmin;
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
    [InlineData("--unknown", "1")]
    public async Task What_it_does_not_understand_ends_it_with_the_options(params string[] arguments)
    {
        using var process = Process.Start(EmulatorProcess.Command(arguments))!;

        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains(arguments[^1], errors.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("Usage:", errors, StringComparison.Ordinal);
    }
}
