using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>
/// A run of under a minute that lets all candidates of a case take short turns, so that whatever else the machine does
/// falls on all of them. A low percentile of each candidate's turns is printed: those that nothing interrupted.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 800;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1);

    public static void Print()
    {
        Console.WriteLine("CASE ours_ns stj_ns floor_ns ratio_to_stj ratio_to_floor bytes_allocated");
        foreach (var (name, all) in Candidates.All())
        {
            var candidates = all.Where(candidate =>
                    candidate.Name is not (Candidates.Reflection or Candidates.Newtonsoft)
                )
                .ToArray();
            var times = Measure(candidates);
            var (ours, stj, floor) = (
                times[Candidates.Emitted],
                times[Candidates.SourceGenerated],
                times[Candidates.Floor]
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} {ours:F0} {stj:F0} {floor:F0} {ours / stj:F3} {ours / floor:F3} {Allocated(candidates[0].Run)}"
                )
            );
            if (times.TryGetValue(Candidates.FastPath, out var fast))
            {
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"# {name}: fast path {fast:F0} ns, ratio to it {ours / fast:F3}"
                    )
                );
            }
        }
    }

    private static Dictionary<string, double> Measure(Candidate[] candidates)
    {
        foreach (var candidate in candidates)
        {
            // Three spells with a rest between: the compiler tiers up in the background.
            for (var spell = 0; spell < 3; spell++)
            {
                Count(candidate.Run, TimeSpan.FromMilliseconds(120));
                System.Threading.Thread.Sleep(80);
            }
        }

        var turns = candidates.Select(candidate => Count(candidate.Run, Turn)).ToArray();
        var times = candidates.ToDictionary(candidate => candidate.Name, _ => new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < candidates.Length; index++)
            {
                var run = candidates[index].Run;
                var start = Stopwatch.GetTimestamp();
                for (var turn = turns[index]; turn > 0; turn--)
                {
                    run();
                }

                times[candidates[index].Name][round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / turns[index];
            }
        }

        return times.ToDictionary(time => time.Key, time => Quiet(time.Value));
    }

    private static int Count(Action run, TimeSpan span)
    {
        var count = 0;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < span; count++)
        {
            run();
        }

        return count;
    }

    private static double Quiet(double[] values) => values.Order().ElementAt(values.Length / 10);

    private static long Allocated(Action run)
    {
        run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 100; count++)
        {
            run();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
    }
}
