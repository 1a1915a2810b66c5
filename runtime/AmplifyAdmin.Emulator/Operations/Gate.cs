using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>Applies requested faults and the rate limit before a request is handled.</summary>
internal sealed class Gate(EmulatorOptions options)
{
    private readonly Lock counting = new();
    private long second;
    private int count;

    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        if (options.Faults.Latency is { Ticks: > 0 } latency)
        {
            await Task.Delay(latency, options.Clock, cancellationToken).ConfigureAwait(false);
        }

        if (options.Faults.TakeTooManyRequests() || IsTooFast())
        {
            throw Refusals.TooMany("REQUESTS_PER_SECOND", "There are too many requests; send them more slowly.");
        }

        if (options.Faults.TakeTimeout())
        {
            throw Refusals.Timeout();
        }
    }

    private bool IsTooFast()
    {
        if (options.RequestsPerSecond is not { } most)
        {
            return false;
        }

        var now = options.Clock.GetUtcNow().ToUnixTimeSeconds();
        lock (counting)
        {
            count = now == second ? count + 1 : 1;
            second = now;
            return count > most;
        }
    }
}
