using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Turns an unsuccessful response into the most specific exception.</summary>
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
        var failure = Create(response, scope, body, Describe(response, scope, sent, body), null, sent ?? error?.Code);
        return error?.Create(response, body, failure, maxDepth) ?? new ApiException(failure);
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
    public static string Describe(
        HttpResponseMessage response,
        CallScope scope,
        string? code,
        ReadOnlySpan<byte> body = default
    )
    {
        var status = $"{scope.Operation} answered {(int)response.StatusCode}";
        var phrase = ReasonPhrase(response.StatusCode) is { Length: > 0 } reason ? $" ({reason})" : "";
        var text = ProblemText.Read(body, scope.Request.Operation.SensitiveNames);
        var details = string.Join(": ", new[] { code, text }.Where(part => !string.IsNullOrEmpty(part)));
        return Sentence(details.Length == 0 ? status + phrase : status + phrase + ": " + details);
    }

    private static string Sentence(string text) => text[^1] is '.' or '!' or '?' ? text : text + ".";

    // The phrase of the status line is the server's to choose, and HTTP/2 has none.
    private static string? ReasonPhrase(HttpStatusCode status)
    {
        using var response = new HttpResponseMessage(status);
        return response.ReasonPhrase;
    }
}
