using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Parses the JSON body of a success, once.</summary>
internal static class ResponseJson
{
    /// <summary>The body's value.</summary>
    /// <exception cref="ApiResponseException">The body is not what the document describes.</exception>
    public static T? Parse<T>(
        HttpResponseMessage response,
        PooledBuffer body,
        ApiJsonConverter<T> converter,
        CallScope scope,
        bool mayBeEmpty,
        ApiClientOptions options
    )
    {
        if (body.Length == 0)
        {
            return mayBeEmpty
                ? default
                : throw Unusable(response, body, scope, "answered without the body that the document says", null);
        }

        if (!IsJson(response))
        {
            var type = response.Content.Headers.ContentType?.MediaType;
            throw Unusable(response, body, scope, $"answered with '{type}' instead of JSON", null);
        }

        try
        {
            return converter.Parse(body.WrittenSpan, options.MaxJsonDepth, scope.Token, options.ValidateResponses);
        }
        catch (JsonException) when (TryText(response, body, converter, options, out var value))
        {
            return value;
        }
        catch (JsonException exception)
        {
            throw Unusable(
                response,
                body,
                scope,
                $"answered with a body that does not match the document: {exception.Message}",
                exception
            );
        }
    }

    /// <summary>Refuses a body that breaks the document's rules.</summary>
    /// <exception cref="ApiResponseException">There are errors.</exception>
    public static void Refuse(
        HttpResponseMessage response,
        PooledBuffer body,
        CallScope scope,
        IReadOnlyList<ValidationError> errors
    )
    {
        if (errors.Count > 0)
        {
            var list = string.Join("; ", errors.Select(error => $"{error.Pointer} {error.Message}"));
            throw Unusable(
                response,
                body,
                scope,
                $"answered with a body that breaks the document's rules: {list}",
                new ApiValidationException(errors)
            );
        }
    }

    // A server that returns a string writes it as plain text, even where the document describes JSON.
    private static bool TryText<T>(
        HttpResponseMessage response,
        PooledBuffer body,
        ApiJsonConverter<T> converter,
        ApiClientOptions options,
        out T? value
    )
    {
        value = default;
        if (response.Content.Headers.ContentType?.MediaType is not "text/plain")
        {
            return false;
        }

        using var json = new PooledBuffer(body.Length + 2);
        SharedConverters.String.Serialize(ResponseText.Decode(response, body.WrittenSpan), json);
        try
        {
            value = converter.Parse(json.WrittenSpan, options.MaxJsonDepth);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Many services forget the header, so its absence is accepted; text/html is.
    private static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is not { } type
        || type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)
        || type.Contains("amz-json", StringComparison.OrdinalIgnoreCase);

    private static ApiResponseException Unusable(
        HttpResponseMessage response,
        PooledBuffer body,
        CallScope scope,
        string what,
        Exception? cause
    ) => new(ResponseFailure.Create(response, scope, body.WrittenSpan, $"{scope.Operation} {what}.", cause));
}
