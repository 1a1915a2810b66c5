using System;
using System.Net.Http;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Decides whether to try again and how long to wait. One instance serves all requests of a client.</summary>
internal sealed class AwsRetryRules(AwsRetryOptions options, TimeProvider clock)
{
    private static readonly ResiliencePropertyKey<int> Taken = new("AmplifyAdmin.Aws.RetryTokens");

    private readonly AwsRetryQuota quota = new(options.QuotaCapacity);

    /// <summary>Whether an outcome is to be tried again; takes the tokens for it.</summary>
    public async ValueTask<bool> ShouldRetryAsync(RetryPredicateArguments<HttpResponseMessage> args)
    {
        var cancellation = args.Context.CancellationToken;
        if (cancellation.IsCancellationRequested)
        {
            return false;
        }

        AwsFailure failure;
        try
        {
            failure = await AwsFailureClassifier
                .ClassifyAsync(args.Outcome, options.MaxErrorBodyBytes, cancellation)
                .ConfigureAwait(args.Context.ContinueOnCapturedContext);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }

        if (failure == AwsFailure.None)
        {
            GiveBack(args.Context);
        }

        return failure is AwsFailure.Transient or AwsFailure.Throttling or AwsFailure.Timeout
            && args.AttemptNumber + 1 < options.MaxAttempts
            && CanBeSentAgain(args)
            && TryTake(args.Context, failure == AwsFailure.Timeout ? options.TimeoutRetryCost : options.RetryCost);
    }

    /// <summary>How long to wait: a random part of a doubling span, but no less than the service asks for.</summary>
    public ValueTask<TimeSpan?> DelayAsync(RetryDelayGeneratorArguments<HttpResponseMessage> args)
    {
        var cap = options.MaxDelay.TotalSeconds;
        var span = Math.Min(cap, options.BaseDelay.TotalSeconds * Math.Pow(2, args.AttemptNumber));
        var jittered = span * (options.Randomizer ?? Random.Shared.NextDouble)();
        var asked = Math.Min(cap, RetryAfter.Read(args.Outcome.Result, clock.GetUtcNow()).TotalSeconds);
        return new ValueTask<TimeSpan?>(TimeSpan.FromSeconds(Math.Max(asked, jittered)));
    }

    private static bool CanBeSentAgain(RetryPredicateArguments<HttpResponseMessage> args) =>
        args.Context.GetRequestMessage() is not { } request || BodyReplay.CanBeSentAgain(request);

    private bool TryTake(ResilienceContext context, int cost)
    {
        if (!this.quota.TryTake(cost))
        {
            return false;
        }

        context.Properties.Set(Taken, cost);
        return true;
    }

    // A retry that worked gives back what it took; a request that needed none lets the quota recover slowly.
    private void GiveBack(ResilienceContext context) =>
        this.quota.GiveBack(context.Properties.TryGetValue(Taken, out var taken) ? taken : 1);
}
