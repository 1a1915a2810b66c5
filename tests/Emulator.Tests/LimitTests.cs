using System;
using System.Threading.Tasks;
using AmplifyAdmin;
using AmplifyAdmin.Emulator;
using Xunit;

namespace Emulator.Tests;

/// <summary>The limits that the service has too.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task One_environment_too_many_is_answered_with_429()
    {
        await using var emulator = await AmplifyAdminEmulator.StartAsync(
            new EmulatorOptions { EnvironmentsPerApp = 2 },
            TestContext.Current.CancellationToken
        );
        var api = emulator.Api();
        await api.CreateAsync("dev");
        await api.CreateAsync("prod");

        var thrown = await Assert.ThrowsAsync<LimitExceededException>(() => api.CreateAsync("more"));

        Assert.Equal(429, (int)thrown.Status);
        Assert.Equal("ENVIRONMENTS_PER_APP", thrown.Error?.LimitType);
        Assert.Equal(["dev", "prod"], (await api.GetAsync()).BackendEnvironmentList!);
    }

    [Fact]
    public async Task Requests_are_counted_anew_each_second()
    {
        var clock = new ManualClock();
        await using var emulator = await AmplifyAdminEmulator.StartAsync(
            new EmulatorOptions { RequestsPerSecond = 2, Clock = clock },
            TestContext.Current.CancellationToken
        );
        var api = emulator.Api();
        await api.CreateAsync("dev");
        await api.GetAsync();

        var thrown = await Assert.ThrowsAsync<LimitExceededException>(api.GetAsync);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("REQUESTS_PER_SECOND", thrown.Error?.LimitType);
        Assert.Equal(EmulatorCalls.App, (await api.GetAsync()).AppId);
    }
}
