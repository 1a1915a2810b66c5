using System;
using System.Threading.Tasks;
using AmplifyAdmin;
using AmplifyAdmin.Emulator;
using Xunit;

namespace Emulator.Tests;

/// <summary>What happens by the clock alone.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private AmplifyAdminEmulator emulator = null!;

    public async ValueTask InitializeAsync() =>
        emulator = await AmplifyAdminEmulator.StartAsync(
            new EmulatorOptions
            {
                Clock = clock,
                JobDuration = TimeSpan.FromMinutes(4),
                TokenLifetime = TimeSpan.FromMinutes(10),
            }
        );

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    [Fact]
    public async Task A_job_ends_when_its_time_has_come()
    {
        var api = emulator.Api();
        var started = await api.CreateAsync("dev");

        var running = await api.JobAsync("dev", started.JobId);
        clock.Advance(TimeSpan.FromMinutes(5));
        var ended = await api.JobAsync("dev", started.JobId);

        Assert.Equal("IN_PROGRESS", running.Status);
        Assert.Equal("COMPLETED", ended.Status);
        Assert.Equal("2024-05-14T09:26:53.000Z", ended.CreateTime);
        Assert.Equal("2024-05-14T09:30:53.000Z", ended.UpdateTime);
    }

    [Fact]
    public async Task A_job_that_is_put_into_a_state_stays_there()
    {
        var api = emulator.Api();
        var started = await api.CreateAsync("dev");

        var failed = await UpdateAsync(api, started, "FAILED");
        clock.Advance(TimeSpan.FromMinutes(5));
        var later = await api.JobAsync("dev", started.JobId);

        Assert.Equal("FAILED", failed.Status);
        Assert.Equal("FAILED", later.Status);
        await Assert.ThrowsAsync<BadRequestException>(() => UpdateAsync(api, started, "IN_PROGRESS"));
    }

    [Fact]
    public async Task A_code_is_good_until_it_expires()
    {
        var api = emulator.Api();
        await api.CreateAsync("dev");
        var token = TestContext.Current.CancellationToken;
        var issued = await api.CreateTokenAsync(EmulatorCalls.App, cancellationToken: token);

        clock.Advance(TimeSpan.FromMinutes(9));
        var read = await api.GetTokenAsync(EmulatorCalls.App, issued.SessionId, cancellationToken: token);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(issued.ChallengeCode, read.ChallengeCode);
        Assert.Equal("1715679413", issued.Ttl);
        var thrown = await Assert.ThrowsAsync<NotFoundException>(() =>
            api.GetTokenAsync(EmulatorCalls.App, issued.SessionId, cancellationToken: token)
        );
        Assert.Equal("Token", thrown.Error?.ResourceType);
    }

    private static Task<BackendJobRespObj> UpdateAsync(
        AmplifyAdminClient api,
        CreateBackendRespObj started,
        string status
    ) =>
        api.UpdateBackendJobAsync(
            EmulatorCalls.App,
            "dev",
            started.JobId!,
            new BackendJobReqObj { Status = status },
            cancellationToken: TestContext.Current.CancellationToken
        );
}
