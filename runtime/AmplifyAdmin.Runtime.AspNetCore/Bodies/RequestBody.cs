using System;
using System.Buffers;
using System.IO;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Reads the bodies of requests; whatever is wrong rejects the call.</summary>
public static class RequestBody
{
    /// <summary>Reads a JSON body.</summary>
    /// <param name="call">The request.</param>
    /// <param name="converter">The type's converter.</param>
    /// <param name="required">Whether the body must be there.</param>
    /// <typeparam name="T">The body's type.</typeparam>
    /// <returns>The value; the default when there is none or the call is rejected.</returns>
    public static async ValueTask<T?> ReadJsonAsync<T>(EndpointCall call, ApiJsonConverter<T> converter, bool required)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(converter);
        var reader = call.Context.Request.BodyReader;
        var bytes = await ReadAsync(call, reader).ConfigureAwait(false);
        try
        {
            if (call.IsRejected && bytes is null)
            {
                return default;
            }

            if (bytes is not { IsEmpty: false } json)
            {
                RejectMissing(call, required);
                return default;
            }

            return MediaTypes.AcceptJson(call) ? converter.ParseStrict(json) : default;
        }
        catch (JsonException exception)
        {
            return JsonFaults.Reject(call, converter, bytes!.Value, exception);
        }
        finally
        {
            if (bytes is { } read)
            {
                reader.AdvanceTo(read.End);
            }
        }
    }

    /// <summary>Reads a body of plain text in UTF-8.</summary>
    /// <param name="call">The request.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="required">Whether the body must be there.</param>
    /// <returns>The text; null when there is none or the call is rejected.</returns>
    public static async ValueTask<string?> ReadTextAsync(EndpointCall call, string mediaType, bool required)
    {
        ArgumentNullException.ThrowIfNull(call);
        var reader = call.Context.Request.BodyReader;
        if (await ReadAsync(call, reader).ConfigureAwait(false) is not { } bytes)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(in bytes);
        reader.AdvanceTo(bytes.End);
        if (text.Length > 0)
        {
            return MediaTypes.Accept(call, mediaType) ? text : null;
        }

        RejectMissing(call, required);
        return null;
    }

    /// <summary>The body as it comes, not buffered.</summary>
    /// <param name="call">The request.</param>
    /// <param name="mediaType">The documented media type.</param>
    public static Stream Stream(EndpointCall call, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (MediaTypes.Accept(call, mediaType) && IsWithin(call, call.Context.Request.ContentLength ?? 0))
        {
            LimitedStream.Limit(call);
        }

        return call.Context.Request.Body;
    }

    /// <summary>The body as it comes, not buffered, with its media type.</summary>
    /// <param name="call">The request.</param>
    /// <param name="mediaType">The documented media type.</param>
    public static FilePart File(EndpointCall call, string mediaType) =>
        new(Stream(call, mediaType), null, call.Context.Request.ContentType);

    internal static void RejectMissing(EndpointCall call, bool required)
    {
        if (required)
        {
            call.Reject("", "required", "The request must have a body");
        }
    }

    internal static bool IsWithin(EndpointCall call, long length)
    {
        var limit = call.Options.MaxRequestBytes;
        if (length <= limit)
        {
            return true;
        }

        call.Reject("", "maxRequestBytes", TooLarge(limit));
        return false;
    }

    internal static string TooLarge(long limit) => $"The request's body is larger than {limit} bytes";

    /// <summary>The whole body, still in the pipe's own buffers; null when it is too large.</summary>
    private static async ValueTask<ReadOnlySequence<byte>?> ReadAsync(EndpointCall call, PipeReader reader)
    {
        if (!IsWithin(call, call.Context.Request.ContentLength ?? 0))
        {
            return null;
        }

        while (true)
        {
            var result = await reader.ReadAsync(call.Aborted).ConfigureAwait(false);
            if (!IsWithin(call, result.Buffer.Length))
            {
                reader.AdvanceTo(result.Buffer.End);
                return null;
            }

            if (result.IsCompleted)
            {
                return result.Buffer;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
