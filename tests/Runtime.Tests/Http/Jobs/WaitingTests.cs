using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Http.Jobs;

/// <summary>How a job is awaited, on a clock that the test moves.</summary>
public sealed class WaitingTests
{
    private readonly StepClock clock = new();
    private readonly Reports reports = new();
    private readonly List<TimeSpan> pauses = [];

    [Fact]
    public async Task A_job_that_is_done_needs_one_look_and_no_pause()
    {
        Assert.Equal("COMPLETED", await RunAsync("COMPLETED"));
        Assert.Empty(pauses);
    }

    [Fact]
    public async Task Pauses_grow_by_half_up_to_the_longest()
    {
        var states = Enumerable.Repeat("RUNNING", 6).Append("COMPLETED").ToArray();

        await RunAsync(states, options => options.MaxInterval = TimeSpan.FromSeconds(8));

        Assert.Equal([2, 3, 4.5, 6.75, 8, 8], pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task Each_look_is_reported_the_last_one_too()
    {
        await RunAsync("QUEUED", "RUNNING", "COMPLETED");

        Assert.Equal(["QUEUED", "RUNNING", "COMPLETED"], reports.Seen);
    }

    [Fact]
    public async Task A_failed_job_is_an_exception_with_the_job()
    {
        var exception = await Assert.ThrowsAsync<ApiJobFailedException<string>>(() => RunAsync("RUNNING", "FAILED"));

        Assert.Equal(("FAILED", "FAILED", "Start"), (exception.Job, exception.ErrorCode, exception.Operation));
        Assert.Equal(["RUNNING", "FAILED"], reports.Seen);
    }

    [Fact]
    public async Task A_state_that_nobody_documented_is_waited_through()
    {
        Assert.Equal("COMPLETED", await RunAsync("SOMETHING_NEW", "COMPLETED"));
    }

    [Fact]
    public async Task Waiting_ends_by_the_deadline_with_a_last_look_before_it()
    {
        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            RunAsync(["RUNNING"], options => options.Timeout = TimeSpan.FromSeconds(10))
        );

        // Looks at 0, 2 and 5 seconds; the next would fall on 9.5, which leaves too little for it to be answered in.
        Assert.Equal([2, 3, 3], pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal("Start", exception.Operation);
        Assert.Contains("RUNNING", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_that_nobody_answers_ends_at_the_deadline()
    {
        var waiting = Task.Run(() =>
            JobPolling.UntilDoneAsync<string>(
                "Start",
                async token =>
                {
                    await Task.Delay(Timeout.Infinite, token);
                    return "";
                },
                state => state,
                ["COMPLETED"],
                ["FAILED"],
                Options(options => options.Timeout = TimeSpan.FromSeconds(10)),
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(TimeSpan.FromSeconds(10), await clock.NextWaitAsync());
        clock.Advance(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<ApiTimeoutException>(() => waiting);
    }

    [Fact]
    public async Task The_callers_cancellation_ends_a_pause()
    {
        using var cancellation = new CancellationTokenSource();
        var looks = 0;
        var waiting = WaitAsync(() => $"RUNNING{++looks}", Options(), cancellation.Token);
        await clock.NextWaitAsync();
        await clock.NextWaitAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, looks);
    }

    [Fact]
    public async Task What_a_look_throws_is_passed_on()
    {
        await Assert.ThrowsAsync<ApiException>(() =>
            WaitAsync(() => throw new ApiException(new ApiFailure("gone")), Options(), CancellationToken.None)
        );
    }

    private Task<string> RunAsync(params string[] states) => RunAsync(states, null);

    private async Task<string> RunAsync(string[] states, Action<WaitOptions>? configure)
    {
        var looks = 0;
        var waiting = WaitAsync(
            () => states[Math.Min(looks++, states.Length - 1)],
            Options(configure),
            TestContext.Current.CancellationToken
        );
        await clock.NextWaitAsync();
        while (true)
        {
            var pause = clock.NextWaitAsync();
            if (await Task.WhenAny(pause, waiting) == waiting)
            {
                return await waiting;
            }

            pauses.Add(await pause);
            clock.Advance(await pause);
        }
    }

    // Off the test's own context, where continuations of the clock's timers would queue behind the test.
    private static Task<string> WaitAsync(
        Func<string> look,
        WaitOptions options,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            () =>
                JobPolling.UntilDoneAsync(
                    "Start",
                    _ => Task.FromResult(look()),
                    state => state,
                    ["COMPLETED"],
                    ["FAILED"],
                    options,
                    cancellationToken
                ),
            CancellationToken.None
        );

    private WaitOptions Options(Action<WaitOptions>? configure = null)
    {
        var options = new WaitOptions { TimeProvider = clock, Progress = reports };
        configure?.Invoke(options);
        return options;
    }

    private sealed class Reports : IProgress<string?>
    {
        public List<string?> Seen { get; } = [];

        public void Report(string? value) => Seen.Add(value);
    }
}
