using System;
using System.Diagnostics;
using System.Threading.Tasks;
using AmplifyAdmin;
using AmplifyAdmin.Emulator;
using Xunit;

namespace Emulator.Tests;

/// <summary>Faults on demand.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private AmplifyAdminEmulator emulator = null!;

    public async ValueTask InitializeAsync() => emulator = await AmplifyAdminEmulator.StartAsync();

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    [Fact]
    public async Task The_next_requests_are_refused_and_then_none()
    {
        var api = emulator.Api();
        await api.CreateAsync("dev");
        emulator.Options.Faults.TooManyRequests = 1;
        emulator.Options.Faults.Timeouts = 1;

        await Assert.ThrowsAsync<LimitExceededException>(api.GetAsync);
        var thrown = await Assert.ThrowsAsync<InternalServiceException>(api.GetAsync);

        Assert.Equal(504, (int)thrown.Status);
        Assert.Equal("Todo", (await api.GetAsync()).AppName);
    }

    [Fact]
    public async Task A_failed_job_changes_nothing()
    {
        var api = emulator.Api();
        await api.CreateAsync("dev");
        emulator.Options.Faults.FailedJobs = 1;

        var started = await api.CreateAsync("prod");
        BackendJobRespObj job;
        do
        {
            job = await api.JobAsync("prod", started.JobId);
        } while (job.Status == "IN_PROGRESS");

        Assert.Equal(("FAILED", "CreateBackend"), (job.Status, job.Operation));
        Assert.NotNull(job.Error);
        Assert.Equal(["dev"], (await api.GetAsync()).BackendEnvironmentList!);
    }

    [Fact]
    public async Task Latency_delays_every_answer()
    {
        var api = emulator.Api();
        await api.CreateAsync("dev");
        emulator.Options.Faults.Latency = TimeSpan.FromMilliseconds(200);
        var watch = Stopwatch.StartNew();

        await api.GetAsync();

        Assert.True(watch.ElapsedMilliseconds >= 190, watch.Elapsed.ToString());
    }
}
