using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Reads the bodies of requests that are JSON lines or JSON text sequences.</summary>
public static class RequestLines
{
    /// <summary>
    /// Returns the items of the body, and reads each when it is enumerated. An item that is not what the document describes ends
    /// the sequence with an exception, which rejects the call.
    /// </summary>
    /// <param name="call">The request.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="required">Whether the body is required.</param>
    /// <param name="converter">Reads an item.</param>
    /// <param name="validate">Checks an item; null for no check.</param>
    public static IAsyncEnumerable<T> Read<T>(
        EndpointCall call,
        string mediaType,
        bool required,
        ApiJsonConverter<T> converter,
        Func<T, IReadOnlyList<ValidationError>>? validate = null
    )
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(converter);
        var detection = call.Context.Features.Get<IHttpRequestBodyDetectionFeature>();
        return detection is { CanHaveBody: false }
            ? Missing<T>(call, required)
            : ReadAsync(RequestBody.Stream(call, mediaType), converter, validate, call.Aborted);
    }

    private static async IAsyncEnumerable<T> ReadAsync<T>(
        Stream stream,
        ApiJsonConverter<T> converter,
        Func<T, IReadOnlyList<ValidationError>>? validate,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // The stream limits the whole body.
        var number = 0L;
        await foreach (
            var line in JsonLinesReader.ReadAsync(stream, int.MaxValue, cancellationToken).ConfigureAwait(false)
        )
        {
            number++;
            var item = Parse(line, number, converter);
            if (validate?.Invoke(item) is { Count: > 0 } errors)
            {
                throw Invalid(number, errors[0].Pointer, errors[0].Message);
            }

            yield return item;
        }
    }

    private static T Parse<T>(ReadOnlyMemory<byte> line, long number, ApiJsonConverter<T> converter)
    {
        try
        {
            return converter.ParseStrict(new ReadOnlySequence<byte>(line));
        }
        catch (JsonException exception)
        {
            throw Invalid(number, JsonPaths.ToPointer(exception.Path), JsonPaths.Message(exception));
        }
    }

    private static BadHttpRequestException Invalid(long number, string pointer, string message) =>
        new($"Item {number} is invalid{(pointer.Length == 0 ? "" : $" at '{pointer}'")}: {message}");

    private static IAsyncEnumerable<T> Missing<T>(EndpointCall call, bool required)
    {
        RequestBody.RejectMissing(call, required);
        return Empty<T>();
    }

#pragma warning disable CS1998 // There is nothing to await in a sequence without items.
    private static async IAsyncEnumerable<T> Empty<T>()
#pragma warning restore CS1998
    {
        yield break;
    }
}
