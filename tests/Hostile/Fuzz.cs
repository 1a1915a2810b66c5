using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Hostile;

/// <summary>One side under attack.</summary>
internal interface IHostileRun : IAsyncDisposable
{
    /// <summary>One exchange, made from random numbers alone.</summary>
    /// <returns>What came of it in a word, and what is wrong with it; null for nothing.</returns>
    Task<(string Outcome, string? Finding)> OnceAsync(Random random);
}

/// <summary>Runs many exchanges, each from its own seed, and watches the memory.</summary>
internal static class Fuzz
{
    private const int Workers = 8;
    private const long AllowedGrowth = 48 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The number of findings.</summary>
    public static async Task<int> RunAsync(IHostileRun run, int count, int seed)
    {
        // Each thread keeps pooled arrays. A busy machine would add threads, whose arrays look like growth.
        ThreadPool.SetMaxThreads(2 * Workers, 2 * Workers);
        var outcomes = new ConcurrentDictionary<string, int>();
        var findings = 0;
        var watch = Stopwatch.StartNew();
        long settled = 0;
        var quarter = Math.Max(1, count / 4);
        for (var first = 0; first < count; first += quarter)
        {
            var last = Math.Min(count, first + quarter);
            await Parallel.ForAsync(
                first,
                last,
                new ParallelOptions { MaxDegreeOfParallelism = Workers },
                async (number, _) =>
                {
                    var (outcome, finding) = await GuardedAsync(run, seed + number);
                    outcomes.AddOrUpdate(outcome, 1, (_, seen) => seen + 1);
                    if (finding is not null)
                    {
                        Interlocked.Increment(ref findings);
                        Console.WriteLine($"Exchange {number}: {finding}");
                    }
                }
            );
            var memory = GC.GetTotalMemory(forceFullCollection: true);
            settled = first <= quarter ? memory : settled;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{last} exchanges, {findings} findings, {memory / 1024 / 1024} MiB live, {watch.Elapsed.TotalSeconds:0} s"
                )
            );
            if (memory - settled > AllowedGrowth)
            {
                findings++;
                Console.WriteLine("The live memory grows.");
            }
        }

        foreach (var (outcome, times) in outcomes.OrderByDescending(outcome => outcome.Value))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times, 8} {outcome}"));
        }

        return findings;
    }

    private static async Task<(string, string?)> GuardedAsync(IHostileRun run, int seed)
    {
        try
        {
            return await run.OnceAsync(new Random(seed)).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            return ("hang", "no end after 20 seconds");
        }
        catch (Exception exception)
        {
            return ("unhandled", exception.ToString());
        }
    }
}
