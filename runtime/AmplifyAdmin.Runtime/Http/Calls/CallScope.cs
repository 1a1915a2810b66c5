using System;
using System.IO;
using System.Net.Http;
using System.Threading;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>One call: its request, its limits, its measurement, and what its failures mean.</summary>
internal sealed class CallScope : IDisposable
{
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource? limited;
    private readonly TimeSpan? asked;
    private readonly TimeSpan limit;
    private readonly CallTelemetry telemetry;

    /// <summary>Begins the call.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The client's options.</param>
    /// <param name="call">What holds for this call alone.</param>
    /// <param name="clientLimit">How long the HTTP client lets calls take, which by itself it looks to until the body begins.</param>
    /// <param name="caller">The caller's token.</param>
    public CallScope(
        ApiRequest request,
        ApiClientOptions options,
        CallOptions? call,
        TimeSpan clientLimit,
        CancellationToken caller
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        Request = request;
        Call = call;
        this.caller = caller;
        asked = call?.Timeout ?? options.Timeout;
        limit = asked ?? clientLimit;
        if (limit != Timeout.InfiniteTimeSpan)
        {
            limited = CancellationTokenSource.CreateLinkedTokenSource(caller);
            limited.CancelAfter(limit);
        }

        telemetry = CallTelemetry.Start(request.Operation, options.CallEnded);
    }

    /// <summary>The request.</summary>
    public ApiRequest Request { get; }

    /// <summary>What holds for this call alone.</summary>
    public CallOptions? Call { get; }

    /// <summary>Cancelled by the caller or by the limit.</summary>
    public CancellationToken Token => limited?.Token ?? caller;

    /// <summary>Whether the caller or the limit ended the call: whatever fails afterwards fails because of that.</summary>
    public bool IsEnded => Token.IsCancellationRequested;

    /// <summary>The operation's id.</summary>
    public string Operation => Request.Operation.Name;

    /// <summary>Notes the address and, later, the status.</summary>
    public void Note(HttpRequestMessage message) => telemetry.Note(message);

    /// <summary>Notes the status.</summary>
    public void Note(HttpResponseMessage response) => telemetry.Note(response);

    /// <summary>
    /// Begins or ends a read of a stream. Each has the whole limit that was asked for; the time between two reads is the
    /// caller's, and the HTTP client's own limit was never meant for streams.
    /// </summary>
    public void Count(bool isReading) =>
        limited?.CancelAfter(isReading && asked is { } time ? time : Timeout.InfiniteTimeSpan);

    /// <summary>What an exception means to the caller; null when it is to pass as it is.</summary>
    public Exception? Translate(Exception exception)
    {
        var meaning = Meaning(exception, CancellationToken.None);
        telemetry.Fail(meaning ?? exception);
        return meaning;
    }

    /// <summary>What an exception of a stream's read means to the caller; null when it is to pass as it is.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="reading">The token of the read, which counts for as much as the caller's own.</param>
    public Exception? TranslateRead(Exception exception, CancellationToken reading)
    {
        var meaning =
            Meaning(exception, reading) ?? (ResponseBytes.IsUndecodable(exception) ? Undecodable(exception) : null);
        telemetry.Fail(meaning ?? exception);
        return meaning;
    }

    public void Dispose()
    {
        telemetry.Dispose();
        limited?.Dispose();
        Request.Dispose();
    }

    private Exception? Meaning(Exception exception, CancellationToken reading) =>
        exception switch
        {
            ApiException => null,
            OperationCanceledException when caller.IsCancellationRequested || reading.IsCancellationRequested => null,
            OperationCanceledException => TooLong(exception),
            HttpRequestException or IOException => Lost(exception, reading),
            _ => null,
        };

    // A connection that is torn down by a cancellation may be noticed as broken before the cancellation is.
    private Exception Lost(Exception exception, CancellationToken reading)
    {
        if (caller.IsCancellationRequested || reading.IsCancellationRequested)
        {
            return new OperationCanceledException(
                $"{Operation} was cancelled.",
                exception,
                caller.IsCancellationRequested ? caller : reading
            );
        }

        return IsEnded
            ? TooLong(exception)
            : new ApiConnectionException(
                Failure($"{Operation} could not reach the service, or lost it: {exception.Message}", exception)
            );
    }

    private ApiResponseException Undecodable(Exception exception) =>
        new(Failure($"{Operation} answered with a body that cannot be decompressed: {exception.Message}", exception));

    private ApiTimeoutException TooLong(Exception exception) =>
        new(
            Failure(
                IsEnded
                    ? $"{Operation} took longer than {limit}."
                    : $"{Operation} took longer than the HTTP client allows.",
                exception
            )
        );

    private ApiFailure Failure(string message, Exception cause) =>
        new(message) { Operation = Operation, Cause = cause };
}
