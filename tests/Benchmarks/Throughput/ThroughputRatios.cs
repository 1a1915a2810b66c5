using System.Globalization;
using AmplifyAdmin.Emulator;

namespace Benchmarks.Throughput;

/// <summary>
/// The emulator next to endpoints written by hand, over sockets of this machine. They take short turns, and the median of
/// the ratios of neighbouring turns is printed, so that whatever else the machine does falls on both.
/// </summary>
internal static class ThroughputRatios
{
    private const int Rounds = 60;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(250);

    public static async Task PrintAsync()
    {
        await using var emulator = await AmplifyAdminEmulator.StartAsync();
        await using var plain = await PlainServer.StartAsync();
        using var ours = new LoadTurn(emulator.BaseAddress);
        using var hand = new LoadTurn(plain.Address);
        await ours.PrepareAsync();
        await hand.PrepareAsync();
        Console.WriteLine("OPERATION emulator_per_s by_hand_per_s ratio");
        await PrintAsync("GetBackend", ours.GetAsync, hand.GetAsync);
        await PrintAsync("CreateBackend", ours.CreateAsync, hand.CreateAsync);
    }

    private static async Task PrintAsync(string operation, Func<Task> ours, Func<Task> hand)
    {
        // The compiler tiers up in the background.
        for (var spell = 0; spell < 4; spell++)
        {
            await LoadTurn.RunAsync(ours, Turn * 3);
            await LoadTurn.RunAsync(hand, Turn * 3);
        }

        var turns = new List<(double Ours, double Hand)>();
        for (var round = 0; round < Rounds; round++)
        {
            // The first to run may find the machine in another state, so they take turns at that, too.
            var first = await LoadTurn.RunAsync(round % 2 == 0 ? ours : hand, Turn);
            var second = await LoadTurn.RunAsync(round % 2 == 0 ? hand : ours, Turn);
            turns.Add(round % 2 == 0 ? (first, second) : (second, first));
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{operation} {Median(turns.Select(turn => turn.Ours)):F0} {Median(turns.Select(turn => turn.Hand)):F0} {Median(turns.Select(turn => turn.Ours / turn.Hand)):F3}"
            )
        );
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }
}
