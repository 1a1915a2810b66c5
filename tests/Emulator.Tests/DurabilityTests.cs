using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin;
using Xunit;

namespace Emulator.Tests;

/// <summary>What was acknowledged is kept, come what may.</summary>
public sealed class DurabilityTests : IDisposable
{
    private const int Writers = 16;
    private readonly string folder = Directory.CreateTempSubdirectory("emulator").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_acknowledged_write_survives_a_kill_and_none_is_half_done()
    {
        string[] arguments = ["--data", Path.Combine(folder, "data.db"), "--job-duration", "0"];
        var acknowledged = new ConcurrentBag<(string App, string Job)>();
        using (var emulator = await EmulatorProcess.StartAsync(arguments))
        {
            var writing = Enumerable
                .Range(0, Writers)
                .Select(writer => WriteAsync(emulator.Address, writer, acknowledged))
                .ToArray();
            await WaitForAsync(acknowledged, 300);
            await emulator.KillAsync();
            await Task.WhenAll(writing);
        }

        using var again = await EmulatorProcess.StartAsync(arguments);
        using var http = new HttpClient { BaseAddress = again.Address };
        var api = new AmplifyAdminClient(http);
        Assert.True(acknowledged.Count >= 300);
        foreach (var (app, job) in acknowledged)
        {
            var token = TestContext.Current.CancellationToken;
            var backend = await api.GetBackendAsync(app, new GetBackendReqObj(), cancellationToken: token);
            var ended = await api.GetBackendJobAsync(app, "dev", job, cancellationToken: token);
            Assert.Equal(["dev"], backend.BackendEnvironmentList!);
            Assert.Equal("COMPLETED", ended.Status);
        }
    }

    private static async Task WaitForAsync(ConcurrentBag<(string App, string Job)> acknowledged, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (acknowledged.Count < count)
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private static async Task WriteAsync(Uri address, int writer, ConcurrentBag<(string App, string Job)> acknowledged)
    {
        using var http = new HttpClient { BaseAddress = address };
        var api = new AmplifyAdminClient(http);
        try
        {
            for (var number = 0; ; number++)
            {
                var request = new CreateBackendReqObj
                {
                    AppId = $"app-{writer}-{number}",
                    AppName = "Todo",
                    BackendEnvironmentName = "dev",
                };
                var answer = await api.CreateBackendAsync(request);
                acknowledged.Add((answer.AppId, answer.JobId!));
            }
        }
        catch (Exception error) when (error is not BadRequestException)
        {
            // The emulator is gone: what it did not acknowledge does not count.
        }
    }
}
