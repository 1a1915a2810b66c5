using System.Diagnostics;
using System.Globalization;
using System.Text;
using AmplifyAdmin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Benchmarks.Throughput;

/// <summary>
/// A thousand callers on one emitted client for half a minute, in turns with as many on a bare <see cref="HttpClient"/>
/// that reads the same bytes and makes nothing of them.
/// </summary>
internal sealed class LoadCases : IDisposable
{
    private const int Callers = 1000;
    private const int Rounds = 30;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);
    private static readonly byte[] Job = Encoding.UTF8.GetBytes(
        """{"appId":"d1","backendEnvironmentName":"dev","createTime":"1700000000","error":"","jobId":"j1","operation":"CreateBackend","status":"COMPLETED","updateTime":"1700000100"}"""
    );

    private readonly HttpClient bare;
    private readonly HttpClient carried;
    private readonly AmplifyAdminClient client;

    private LoadCases(Uri address)
    {
        bare = new HttpClient { BaseAddress = address };
        carried = new HttpClient { BaseAddress = address };
        client = new AmplifyAdminClient(carried);
    }

    public static async Task PrintAsync()
    {
        await using var server = await StartAsync();
        using var load = new LoadCases(new Uri(server.Urls.First()));

        // The compiler tiers up in the background.
        for (var spell = 0; spell < 4; spell++)
        {
            await RunAsync(load.BareAsync, Turn);
            await RunAsync(load.EmittedAsync, Turn);
        }

        var (emitted, plain) = (new Total(), new Total());
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            // The first to run may find the machine in another state, so they take turns at that, too.
            var first = await RunAsync(round % 2 == 0 ? load.EmittedAsync : load.BareAsync, Turn);
            var second = await RunAsync(round % 2 == 0 ? load.BareAsync : load.EmittedAsync, Turn);
            var (ours, theirs) = round % 2 == 0 ? (first, second) : (second, first);
            emitted += ours;
            plain += theirs;
            ratios.Add(ours.Rate / theirs.Rate);
        }

        ratios.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {Callers} callers for {emitted.Seconds:F0} s each, in turns of {Turn.TotalSeconds} s
                CLIENT calls errors calls_per_s bytes_per_call
                emitted {emitted.Calls} {emitted.Errors} {emitted.Rate:F0} {emitted.BytesPerCall:F0}
                bare {plain.Calls} {plain.Errors} {plain.Rate:F0} {plain.BytesPerCall:F0}
                ratio {ratios[Rounds / 2]:F3} (median of neighbouring turns; {ratios[Rounds / 4]:F2} to {ratios[
                    Rounds * 3 / 4
                ]:F2} in the middle half)
                """
            )
        );
        Console.WriteLine("# Bytes are those of the whole process, the server's among them, which both have alike.");
    }

    public void Dispose()
    {
        bare.Dispose();
        carried.Dispose();
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = Job.Length;
            return context.Response.Body.WriteAsync(Job).AsTask();
        });
        await server.StartAsync();
        return server;
    }

    private static async Task<Total> RunAsync(Func<Task> call, TimeSpan time)
    {
        var errors = 0;
        var bytes = GC.GetTotalAllocatedBytes();
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(CallManyAsync)));
        return new Total(
            counts.Sum(),
            Stopwatch.GetElapsedTime(start).TotalSeconds,
            errors,
            GC.GetTotalAllocatedBytes() - bytes
        );

        async Task<long> CallManyAsync()
        {
            long count = 0;
            for (; Stopwatch.GetElapsedTime(start) < time; count++)
            {
                try
                {
                    await call();
                }
                catch (Exception)
                {
                    Interlocked.Increment(ref errors);
                }
            }

            return count;
        }
    }

    private async Task EmittedAsync()
    {
        var job = await client.GetBackendJobAsync("d1", "dev", "j1");
        if (job.JobId != "j1")
        {
            throw new InvalidOperationException("The answer is another job's.");
        }
    }

    private async Task BareAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "backend/d1/job/dev/j1");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var response = await bare.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if ((await response.Content.ReadAsByteArrayAsync()).Length != Job.Length)
        {
            throw new InvalidOperationException("The answer is not the server's.");
        }
    }

    private readonly record struct Total(long Calls, double Seconds, int Errors, long Bytes)
    {
        public double Rate => Calls / Seconds;

        public double BytesPerCall => (double)Bytes / Calls;

        public static Total operator +(Total left, Total right) =>
            new(
                left.Calls + right.Calls,
                left.Seconds + right.Seconds,
                left.Errors + right.Errors,
                left.Bytes + right.Bytes
            );
    }
}
