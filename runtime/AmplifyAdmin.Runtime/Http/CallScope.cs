using System;
using System.IO;
using System.Net.Http;
using System.Threading;

namespace AmplifyAdmin.Runtime;

/// <summary>One call: its request, its limits, its measurement, and what its failures mean.</summary>
internal sealed class CallScope : IDisposable
{
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource? limited;
    private readonly TimeSpan? limit;
    private readonly CallTelemetry telemetry;

    public CallScope(ApiRequest request, ApiClientOptions options, CallOptions? call, CancellationToken caller)
    {
        ArgumentNullException.ThrowIfNull(request);
        Request = request;
        Call = call;
        this.caller = caller;
        limit = call?.Timeout ?? options.Timeout;
        if (limit is { } time)
        {
            limited = CancellationTokenSource.CreateLinkedTokenSource(caller);
            limited.CancelAfter(time);
        }

        telemetry = CallTelemetry.Start(request.Operation, options.CallEnded);
    }

    /// <summary>The request.</summary>
    public ApiRequest Request { get; }

    /// <summary>What holds for this call alone.</summary>
    public CallOptions? Call { get; }

    /// <summary>Cancelled by the caller or by the limit.</summary>
    public CancellationToken Token => limited?.Token ?? caller;

    /// <summary>The operation's id.</summary>
    public string Operation => Request.Operation.Name;

    /// <summary>Notes the address and, later, the status.</summary>
    public void Note(HttpRequestMessage message) => telemetry.Note(message);

    /// <summary>Notes the status.</summary>
    public void Note(HttpResponseMessage response) => telemetry.Note(response);

    /// <summary>What an exception means to the caller; null when it is to pass as it is.</summary>
    public Exception? Translate(Exception exception)
    {
        telemetry.Fail(exception);
        return exception switch
        {
            ApiException => null,
            OperationCanceledException when caller.IsCancellationRequested => null,
            // Torn connections are what a cancellation looks like from below.
            HttpRequestException or IOException when caller.IsCancellationRequested => new OperationCanceledException(
                $"{Operation} was cancelled.",
                exception,
                caller
            ),
            OperationCanceledException => TookTooLong(exception),
            HttpRequestException or IOException when Token.IsCancellationRequested => TookTooLong(exception),
            HttpRequestException or IOException => new ApiConnectionException(
                Failure($"{Operation} could not reach the service, or lost it: {exception.Message}", exception)
            ),
            _ => null,
        };
    }

    public void Dispose()
    {
        telemetry.Dispose();
        limited?.Dispose();
        Request.Dispose();
    }

    private ApiTimeoutException TookTooLong(Exception cause) =>
        new(
            Failure(
                limit is { } time
                    ? $"{Operation} took longer than {time}."
                    : $"{Operation} took longer than the HTTP client allows.",
                cause
            )
        );

    private ApiFailure Failure(string message, Exception cause) =>
        new(message) { Operation = Operation, Cause = cause };
}
