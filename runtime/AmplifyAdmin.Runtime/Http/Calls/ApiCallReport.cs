using System;

namespace AmplifyAdmin.Runtime;

/// <summary>Describes how a call ended. It contains no secrets: no addresses, bodies or messages.</summary>
public sealed class ApiCallReport
{
    internal ApiCallReport(string operation, int? status, string? error, int? attempts, TimeSpan duration)
    {
        Operation = operation;
        Status = status;
        Error = error;
        Attempts = attempts;
        Duration = duration;
    }

    /// <summary>Gets the operation's id.</summary>
    public string Operation { get; }

    /// <summary>Gets the HTTP status; null when no response was received.</summary>
    public int? Status { get; }

    /// <summary>Gets the service's error code or the exception's type; null after a success.</summary>
    public string? Error { get; }

    /// <summary>
    /// Gets the number of times the request was sent, including retries; null when it was not counted. Clients from the
    /// emitted registration count it, and so does an HTTP client with a <see cref="RedirectHandler"/>.
    /// </summary>
    public int? Attempts { get; }

    /// <summary>Gets the duration of the call, retries included.</summary>
    public TimeSpan Duration { get; }
}
