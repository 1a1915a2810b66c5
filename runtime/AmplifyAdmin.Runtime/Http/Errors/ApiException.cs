using System;
using System.Collections.Generic;
using System.Net;
using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime;

/// <summary>A call failed. Documented errors have their own exceptions that derive from this one.</summary>
public class ApiException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">What is known.</param>
    public ApiException(ApiFailure failure)
        : base(failure?.Message, failure?.Cause)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Failure = failure;
    }

    /// <summary>Everything that is known.</summary>
    internal ApiFailure Failure { get; }

    /// <summary>The response's status; 0 when there was none.</summary>
    public HttpStatusCode Status => Failure.Status;

    /// <summary>The error code that the service sent, or that its status implies.</summary>
    public string? ErrorCode => Failure.ErrorCode;

    /// <summary>The operation's id in the document.</summary>
    public string Operation => Failure.Operation;

    /// <summary>The service's id of the request, for its support.</summary>
    public string? RequestId => Failure.RequestId;

    /// <summary>The response's headers.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => Failure.Headers;

    /// <summary>The beginning of the response's body, at most 4 kB, sensitive members left out.</summary>
    public string? BodyExcerpt => Failure.BodyExcerpt;
}

/// <summary>A call failed with a documented error body.</summary>
/// <typeparam name="TError">The body's type.</typeparam>
public class ApiException<TError> : ApiException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="error">The error body.</param>
    /// <param name="failure">What is known besides.</param>
    public ApiException(TError error, ApiFailure failure)
        : base(failure)
    {
        Error = error;
    }

    /// <summary>The error body.</summary>
    public TError Error { get; }
}
