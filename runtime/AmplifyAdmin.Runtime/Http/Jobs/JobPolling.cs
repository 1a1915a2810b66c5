using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Looks at a job until it is done.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JobPolling
{
    /// <summary>Polls until the state is one of the final ones.</summary>
    /// <param name="operation">The operation that started the job, for messages.</param>
    /// <param name="poll">Looks at the job.</param>
    /// <param name="state">Answers the state in what was seen.</param>
    /// <param name="success">The states that mean completion.</param>
    /// <param name="failure">The states that mean failure.</param>
    /// <param name="options">Pauses and limits.</param>
    /// <param name="cancellationToken">Ends the waiting; the job goes on.</param>
    /// <exception cref="ApiJobFailedException{TState}">The job failed.</exception>
    /// <exception cref="ApiTimeoutException">The job took longer than the limit, or a look at it did not end within that.</exception>
    public static async Task<TState> UntilDoneAsync<TState>(
        string operation,
        Func<CancellationToken, Task<TState>> poll,
        Func<TState, string?> state,
        IReadOnlyList<string> success,
        IReadOnlyList<string> failure,
        WaitOptions? options,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(poll);
        ArgumentNullException.ThrowIfNull(state);
        options ??= new WaitOptions();
        var clock = options.TimeProvider;
        // Timers know no spans longer than this.
        using var deadline = new CancellationTokenSource(
            options.Timeout.TotalMilliseconds < int.MaxValue ? options.Timeout : Timeout.InfiniteTimeSpan,
            clock
        );
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var started = clock.GetTimestamp();
        var pause = options.Interval;
        string? last = null;
        while (true)
        {
            TState seen;
            try
            {
                seen = await poll(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception)
                when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw TooLong(operation, last, options, exception);
            }

            var name = last = state(seen);
            options.Progress?.Report(name);
            if (success.Contains(name))
            {
                return seen;
            }

            if (failure.Contains(name))
            {
                throw new ApiJobFailedException<TState>(
                    seen,
                    new ApiFailure($"The job that {operation} started ended as {name}.")
                    {
                        Operation = operation,
                        ErrorCode = name,
                    }
                );
            }

            // The last look needs some time to be answered in before the deadline ends it.
            var left = options.Timeout - options.Interval - clock.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                throw TooLong(operation, name, options, null);
            }

            await Task.Delay(pause < left ? pause : left, clock, cancellationToken).ConfigureAwait(false);
            pause = TimeSpan.FromTicks(Math.Min((long)(pause.Ticks * 1.5), options.MaxInterval.Ticks));
        }
    }

    private static ApiTimeoutException TooLong(
        string operation,
        string? state,
        WaitOptions options,
        Exception? cause
    ) =>
        new(
            new ApiFailure(
                state is null
                    ? $"Nothing was heard within {options.Timeout} of the job that {operation} started."
                    : $"The job that {operation} started was still {state} when the {options.Timeout} for it ran out."
            )
            {
                Operation = operation,
                Cause = cause,
            }
        );

    /// <summary>What a started job must be told by, or a clear error when the answer left it out.</summary>
    /// <param name="operation">The operation that started the job.</param>
    /// <param name="member">The missing member.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ApiResponseException">The value is null.</exception>
    public static string Required(string operation, string member, string? value) =>
        value
        ?? throw new ApiResponseException(
            new ApiFailure($"The answer of {operation} has no '{member}', so its job cannot be awaited.")
            {
                Operation = operation,
            }
        );
}
