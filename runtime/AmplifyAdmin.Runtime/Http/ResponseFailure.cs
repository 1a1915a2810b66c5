using System;
using System.Net.Http;

namespace AmplifyAdmin.Runtime;

/// <summary>Turns an unsuccessful response into the exception that says most about it.</summary>
internal static class ResponseFailure
{
    /// <summary>The exception for an unsuccessful response.</summary>
    public static ApiException ToException(
        HttpResponseMessage response,
        CallScope scope,
        ReadOnlySpan<byte> body,
        int maxDepth
    )
    {
        var operation = scope.Request.Operation;
        var sent = ErrorCode.Sent(response, body);
        var error = operation.FindError((int)response.StatusCode, sent);
        var failure = Create(response, scope, body, Describe(response, scope, sent), null, sent ?? error?.Code);
        return error?.Create(body, failure, maxDepth) ?? new ApiException(failure);
    }

    /// <summary>What is known about a response that failed.</summary>
    public static ApiFailure Create(
        HttpResponseMessage response,
        CallScope scope,
        ReadOnlySpan<byte> body,
        string message,
        Exception? cause = null,
        string? code = null
    ) =>
        new(message)
        {
            Operation = scope.Operation,
            Status = response.StatusCode,
            ErrorCode = code ?? ErrorCode.Of((int)response.StatusCode),
            RequestId = ResponseHeaders.RequestId(response),
            Headers = ResponseHeaders.All(response),
            BodyExcerpt = BodyExcerpt.Of(body, scope.Request.Operation.SensitiveNames),
            Cause = cause,
        };

    /// <summary>The message of an unsuccessful response.</summary>
    public static string Describe(HttpResponseMessage response, CallScope scope, string? code) =>
        $"{scope.Operation} failed with status {(int)response.StatusCode}{(code is null ? "" : " (" + code + ")")}.";
}
