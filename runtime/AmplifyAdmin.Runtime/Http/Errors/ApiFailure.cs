using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>What is known about a call that failed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiFailure
{
    private const int MaxMessageLength = 1000;

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoHeaders =
        new Dictionary<string, IReadOnlyList<string>>();

    private string operation = "";
    private HttpStatusCode status;

    /// <summary>Describes a failure.</summary>
    /// <param name="message">What went wrong, in words.</param>
    public ApiFailure(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Message = PrintableText.Of(message, MaxMessageLength);
    }

    /// <summary>What went wrong, in words.</summary>
    public string Message { get; }

    /// <summary>The operation's id in the document; empty when the failure comes from elsewhere.</summary>
    public string Operation
    {
        get => operation;
        init => operation = value;
    }

    /// <summary>The response's status; 0 when there was none.</summary>
    public HttpStatusCode Status
    {
        get => status;
        init => status = value;
    }

    /// <summary>The error code that the service sent, or that its status stands for.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The service's id of the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The response's headers.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = NoHeaders;

    /// <summary>The beginning of the response's body, at most 4 kB, sensitive members left out.</summary>
    public string? BodyExcerpt { get; init; }

    /// <summary>What caused it.</summary>
    public Exception? Cause { get; init; }

    /// <summary>Adds what a fake client knows of an exception that a test creates.</summary>
    internal void Complete(HttpStatusCode documented, string name)
    {
        status = documented;
        operation = operation.Length == 0 ? name : operation;
    }
}
