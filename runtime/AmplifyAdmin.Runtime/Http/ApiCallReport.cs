using System;

namespace AmplifyAdmin.Runtime;

/// <summary>How a call ended. Nothing in it is secret: no addresses, no bodies, no messages.</summary>
/// <param name="Operation">The operation's id.</param>
/// <param name="Status">The HTTP status; null when no response came.</param>
/// <param name="Error">The service's error code or the exception's type; null after a success.</param>
/// <param name="Attempts">How many requests were sent, retries included.</param>
/// <param name="Duration">How long it took, retries included.</param>
public readonly record struct ApiCallReport(
    string Operation,
    int? Status,
    string? Error,
    int Attempts,
    TimeSpan Duration
);
