using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Generator;

/// <summary>
/// How long the generator goes on after it is told to stop, at moments spread over a whole run: the time in which an
/// editor waits for a result that no one wants any more.
/// </summary>
internal static class CancellationCases
{
    private const int Moments = 200;

    public static void Print()
    {
        Console.WriteLine("DOCUMENT run_ms median_ms p95_ms max_ms max_ms_without_collections");
        foreach (var document in BenchmarkDocument.All())
        {
            var run = Enumerable.Range(0, 5).Min(_ => Fresh(document, CancellationToken.None));
            var delays = new List<Delay>();
            for (var moment = 0; moment < Moments; moment++)
            {
                if (DelayAfter(document, run * moment / Moments) is { } delay)
                {
                    delays.Add(delay);
                }
            }

            var sorted = delays.Select(delay => delay.Milliseconds).Order().ToList();
            var own = delays.Max(delay => delay.Milliseconds - delay.Collections);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{document.Name} {run:F1} {sorted[sorted.Count / 2]:F2} {sorted[sorted.Count * 95 / 100]:F2} {sorted[^1]:F2} {own:F2}"
                )
            );
        }
    }

    private static double Fresh(BenchmarkDocument document, CancellationToken cancellation)
    {
        var host = new GeneratorHost(document.File);
        var start = Stopwatch.GetTimestamp();
        host.Run(cancellation);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // Null when the run was over before it was stopped.
    private static Delay? DelayAfter(BenchmarkDocument document, double after)
    {
        var host = new GeneratorHost(document.File);
        using var cancellation = new CancellationTokenSource();
        long stopped = 0;
        var collected = TimeSpan.Zero;
        var stopper = new Thread(() =>
        {
            var start = Stopwatch.GetTimestamp();
            SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(start).TotalMilliseconds >= after);
            collected = GC.GetTotalPauseDuration();
            Volatile.Write(ref stopped, Stopwatch.GetTimestamp());
            cancellation.Cancel();
        });
        stopper.Start();
        try
        {
            host.Run(cancellation.Token);
            stopper.Join();
            return null;
        }
        catch (OperationCanceledException)
        {
            var delay = Stopwatch.GetElapsedTime(Volatile.Read(ref stopped)).TotalMilliseconds;
            var paused = GC.GetTotalPauseDuration();
            stopper.Join();
            return new Delay(delay, (paused - collected).TotalMilliseconds);
        }
    }

    /// <summary>How long a run went on, and how much of that the garbage collector held everything up.</summary>
    private readonly record struct Delay(double Milliseconds, double Collections);
}
