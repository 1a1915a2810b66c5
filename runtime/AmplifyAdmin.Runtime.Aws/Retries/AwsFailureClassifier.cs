using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;
using Polly;
using Polly.Timeout;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Classifies failures by the error's code, then by its status.</summary>
internal static class AwsFailureClassifier
{
    public static async ValueTask<AwsFailure> ClassifyAsync(
        Outcome<HttpResponseMessage> outcome,
        int maxErrorBodyBytes,
        CancellationToken cancellationToken
    )
    {
        if (outcome.Exception is { } exception)
        {
            return OfException(exception);
        }

        if (outcome.Result is not { } response || (int)response.StatusCode < 400)
        {
            return AwsFailure.None;
        }

        // What is retried whatever its code need not be read.
        var byStatus = OfStatus(response.StatusCode);
        if (byStatus != AwsFailure.Permanent)
        {
            return byStatus;
        }

        var code = await AwsErrorCode.PeekAsync(response, maxErrorBodyBytes, cancellationToken).ConfigureAwait(false);
        return AwsErrorKinds.IsThrottling(code) ? AwsFailure.Throttling
            : AwsErrorKinds.IsTimeout(code) ? AwsFailure.Timeout
            : AwsFailure.Permanent;
    }

    private static AwsFailure OfStatus(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.TooManyRequests => AwsFailure.Throttling,
            HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout => AwsFailure.Transient,
            _ => AwsFailure.Permanent,
        };

    private static AwsFailure OfException(Exception exception) =>
        exception switch
        {
            TimeoutRejectedException => AwsFailure.Timeout,
            OperationCanceledException { InnerException: TimeoutException } => AwsFailure.Timeout,
            HttpRequestException
            {
                InnerException: TimeoutException or SocketException { SocketErrorCode: SocketError.TimedOut }
            } => AwsFailure.Timeout,
            HttpRequestException failure => OfConnection(failure),
            _ => AwsFailure.Permanent,
        };

    // A refused certificate, and a response beyond a limit of the client, fail the same way again.
    private static AwsFailure OfConnection(HttpRequestException failure) =>
        failure switch
        {
            { InnerException: AuthenticationException } => AwsFailure.Permanent,
            {
                HttpRequestError: HttpRequestError.UserAuthenticationError
                    or HttpRequestError.VersionNegotiationError
                    or HttpRequestError.ConfigurationLimitExceeded
            } => AwsFailure.Permanent,
            _ => AwsFailure.Transient,
        };
}
