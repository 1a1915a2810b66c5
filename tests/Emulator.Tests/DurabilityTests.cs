using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin;
using Xunit;

namespace Emulator.Tests;

/// <summary>What was acknowledged is kept, come what may.</summary>
public sealed class DurabilityTests : IDisposable
{
    private const int Requests = 10_000;
    private const int Connections = 64;
    private readonly string folder = Directory.CreateTempSubdirectory("emulator").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_acknowledged_write_survives_a_kill_and_none_is_half_done()
    {
        string[] arguments = ["--data", Path.Combine(folder, "data.db"), "--job-duration", "0"];
        var acknowledged = new ConcurrentDictionary<string, string>();
        using (var emulator = await EmulatorProcess.StartAsync(arguments))
        {
            var left = new Countdown(Requests);
            var writing = Enumerable
                .Range(0, Connections)
                .Select(_ => WriteAsync(emulator.Address, left, acknowledged))
                .ToArray();
            await WaitForAsync(acknowledged, Requests / 2);
            await emulator.KillAsync();
            await Task.WhenAll(writing);
            Assert.True(left.Value > 0, "All requests were sent before the end.");
        }

        using var again = await EmulatorProcess.StartAsync(arguments);
        using var http = new HttpClient { BaseAddress = again.Address };
        var kept = await AppsAsync(http);
        Assert.Empty(acknowledged.Keys.Except(kept.Keys));

        // An app that was not acknowledged may be there; then all of it is: its environment and its job.
        var api = new AmplifyAdminClient(http);
        var token = TestContext.Current.CancellationToken;
        foreach (var (app, environments) in kept)
        {
            var jobs = await api.ListBackendJobsAsync(app, "dev", new(), token);
            var job = Assert.Single(jobs.Jobs!);
            Assert.Equal(["dev"], environments);
            Assert.Equal(("CreateBackend", "COMPLETED"), (job.Operation, job.Status));
            Assert.Equal(acknowledged.GetValueOrDefault(app, job.JobId!), job.JobId);
        }
    }

    private static async Task<Dictionary<string, List<string>>> AppsAsync(HttpClient http)
    {
        var state = JsonNode.Parse(await http.GetStringAsync("/state.json", TestContext.Current.CancellationToken))!;
        return state["apps"]!
            .AsArray()
            .ToDictionary(
                app => (string)app!["id"]!,
                app => app!["environments"]!.AsArray().Select(one => (string)one!["name"]!).ToList()
            );
    }

    private static async Task WaitForAsync(ConcurrentDictionary<string, string> acknowledged, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (acknowledged.Count < count)
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private static async Task WriteAsync(Uri address, Countdown left, ConcurrentDictionary<string, string> acknowledged)
    {
        using var http = new HttpClient { BaseAddress = address };
        var api = new AmplifyAdminClient(http);
        try
        {
            while (left.Take() is var number and > 0)
            {
                var answer = await api.CreateBackendAsync(
                    new()
                    {
                        AppId = $"app-{number}",
                        AppName = "Todo",
                        BackendEnvironmentName = "dev",
                    }
                );
                acknowledged[answer.AppId] = answer.JobId!;
            }
        }
        catch (Exception error) when (error is not BadRequestException)
        {
            // The emulator is gone: what it did not acknowledge does not count.
        }
    }

    /// <summary>The requests that are left to send, by all connections together.</summary>
    private sealed class Countdown(int from)
    {
        private int value = from;

        public int Value => Volatile.Read(ref value);

        /// <summary>Takes the next; none is left once it is not positive.</summary>
        public int Take() => Interlocked.Decrement(ref value) + 1;
    }
}
