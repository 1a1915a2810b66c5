using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http;
using System.Threading;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>
/// Traces and measures calls by OpenTelemetry's conventions for HTTP clients, under the name
/// <c>AmplifyAdmin.Runtime</c>. Costs nothing while no one listens.
/// </summary>
internal sealed class CallTelemetry : IDisposable
{
    private const string Name = "AmplifyAdmin.Runtime";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "api.client.operation.duration",
        "s",
        "How long calls of operations take, retries included."
    );
    private static readonly CallTelemetry Silent = new(null, null, null);

    // Handlers that send a request again count it here, under the name of the convention.
    private static readonly HttpRequestOptionsKey<int> ResendCount = new("http.request.resend_count");

    private static readonly HttpRequestOptionsKey<CallTelemetry> Key = new("AmplifyAdmin.Runtime.Call");

    private readonly ApiOperation? operation;
    private readonly Activity? activity;
    private readonly Action<ApiCallReport>? ended;
    private readonly long started;
    private HttpRequestMessage? request;
    private int status;
    private int attempts;
    private string? error;

    private CallTelemetry(ApiOperation? operation, Activity? activity, Action<ApiCallReport>? ended)
    {
        this.operation = operation;
        this.activity = activity;
        this.ended = ended;
        started = Stopwatch.GetTimestamp();
    }

    /// <summary>Begins to measure a call.</summary>
    public static CallTelemetry Start(ApiOperation operation, Action<ApiCallReport>? ended)
    {
        var activity = Source.HasListeners()
            ? Source.StartActivity(operation.Method.Method + " " + operation.Template, ActivityKind.Client)
            : null;
        if (activity is null && !Duration.Enabled && ended is null)
        {
            return Silent;
        }

        activity?.SetTag("http.request.method", operation.Method.Method);
        activity?.SetTag("url.template", operation.Template);
        activity?.SetTag("api.operation.name", operation.Name);
        return new CallTelemetry(operation, activity, ended);
    }

    /// <summary>Notes where the request goes. The query is left out: it may hold secrets.</summary>
    public void Note(HttpRequestMessage message)
    {
        if (operation is null)
        {
            return;
        }

        request = message;
        message.Options.Set(Key, this);
        if (activity is not null && message.RequestUri is { } uri)
        {
            activity.SetTag("server.address", uri.Host);
            activity.SetTag("server.port", uri.Port);
            activity.SetTag("url.full", uri.GetLeftPart(UriPartial.Path));
        }
    }

    /// <summary>Notes the status.</summary>
    public void Note(HttpResponseMessage response)
    {
        if (operation is not null)
        {
            status = (int)response.StatusCode;
        }
    }

    /// <summary>Notes what went wrong.</summary>
    public void Fail(Exception exception)
    {
        if (operation is not null)
        {
            error = exception is ApiException { ErrorCode: { } code } ? code : exception.GetType().Name;
        }
    }

    /// <summary>Counts an attempt to send a request.</summary>
    public static void CountAttempt(HttpRequestMessage message)
    {
        if (message.Options.TryGetValue(Key, out var telemetry))
        {
            Interlocked.Increment(ref telemetry.attempts);
        }
    }

    // A retry handler reports how often it sent a request again; the innermost handler counts what reaches it.
    private int? Attempts(int resent) =>
        attempts > 0 ? attempts
        : resent > 0 ? resent + 1
        : null;

    public void Dispose()
    {
        if (operation is null)
        {
            return;
        }

        var duration = Stopwatch.GetElapsedTime(started);
        var resent =
            request is not null && request.Options.TryGetValue(ResendCount, out var count)
                ? count
                : Math.Max(0, attempts - 1);
        if (activity is not null || Duration.Enabled)
        {
            Record(operation, duration, resent);
        }

        activity?.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        activity?.Dispose();
        ended?.Invoke(
            new ApiCallReport(operation.Name, status == 0 ? null : status, error, Attempts(resent), duration)
        );
    }

    private void Record(ApiOperation operation, TimeSpan duration, int resent)
    {
        var tags = new TagList
        {
            { "http.request.method", operation.Method.Method },
            { "url.template", operation.Template },
            { "api.operation.name", operation.Name },
        };
        Add(ref tags, "http.response.status_code", status == 0 ? null : status);
        Add(ref tags, "http.request.resend_count", resent == 0 ? null : resent);
        Add(ref tags, "error.type", error);
        Duration.Record(duration.TotalSeconds, tags);
    }

    private void Add(ref TagList tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(new KeyValuePair<string, object?>(name, value));
            activity?.SetTag(name, value);
        }
    }
}
