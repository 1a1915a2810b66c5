using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Repeats the request of a call, as often as the options of the call say.</summary>
internal static class CallRetries
{
    // A service that asks for a longer wait is not waited for.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    /// <summary>Sends the request until it succeeds, fails for good, or has been repeated often enough.</summary>
    /// <param name="scope">The call.</param>
    /// <param name="retries">How often the request may be repeated.</param>
    /// <param name="send">Sends the request once.</param>
    public static async ValueTask<HttpResponseMessage> SendAsync(
        CallScope scope,
        int retries,
        Func<CallScope, ValueTask<HttpResponseMessage>> send
    )
    {
        for (var attempt = 0; ; attempt++)
        {
            var delay = Delay(attempt);
            try
            {
                var response = await send(scope).ConfigureAwait(false);
                delay = RetryAfter(response) ?? delay;
                if (
                    attempt >= retries
                    || delay > LongestDelay
                    || !IsTransient(response.StatusCode)
                    || !scope.Request.CanBeSentAgain
                )
                {
                    return response;
                }

                response.Dispose();
            }
            catch (HttpRequestException) when (attempt < retries && !scope.IsEnded && scope.Request.CanBeSentAgain)
            {
                // The service may be reachable at the next attempt.
            }

            await Task.Delay(delay, scope.Token).ConfigureAwait(false);
        }
    }

    private static bool IsTransient(HttpStatusCode status) => (int)status is 408 or 429 or 500 or 502 or 503 or 504;

    // With a random part, so that clients that failed together do not return together.
    private static TimeSpan Delay(int attempt) =>
        TimeSpan.FromMilliseconds(200 * Math.Pow(2, Math.Min(attempt, 6)) * (0.75 + (Random.Shared.NextDouble() / 2)));

    private static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > DateTimeOffset.UtcNow ? date - DateTimeOffset.UtcNow : TimeSpan.Zero,
            _ => null,
        };
}
