using System;
using System.IO;
using System.Net.Http;

namespace AmplifyAdmin.Runtime.Emitted;

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

    /// <summary>The exception for a success whose body broke off or cannot be decompressed.</summary>
    public static ApiException Broken(HttpResponseMessage response, CallScope scope, Exception cause) =>
        cause is IOException or HttpRequestException
            ? new ApiConnectionException(
                Create(response, scope, [], $"{scope.Operation} lost the service's answer: {cause.Message}", cause)
            )
            : new ApiResponseException(
                Create(
                    response,
                    scope,
                    [],
                    $"{scope.Operation} answered with a body that cannot be decompressed: {cause.Message}",
                    cause
                )
            );

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
