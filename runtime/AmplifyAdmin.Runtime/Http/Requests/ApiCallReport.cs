using System;

namespace AmplifyAdmin.Runtime;

/// <summary>Describes how a call ended. It contains no secrets: no addresses, bodies or messages.</summary>
public sealed class ApiCallReport
{
    internal ApiCallReport(string operation, int? status, string? error, int attempts, TimeSpan duration)
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

    /// <summary>Gets the number of requests that were sent, retries included.</summary>
    public int Attempts { get; }

    /// <summary>Gets the duration of the call, retries included.</summary>
    public TimeSpan Duration { get; }
}
