using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;
using Microsoft.AspNetCore.Http;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Writes the bodies of responses.</summary>
public static class ResponseBody
{
    /// <summary>Writes a JSON body.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="converter">The type's converter.</param>
    /// <param name="value">The value.</param>
    /// <typeparam name="T">The body's type.</typeparam>
    public static async ValueTask WriteJsonAsync<T>(
        EndpointCall call,
        int status,
        string mediaType,
        ApiJsonConverter<T> converter,
        T value
    )
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(converter);

        // Through a buffer of our own: a value that cannot be written fails before the answer has begun.
        using var buffer = new PooledBuffer();
        converter.Serialize(value, buffer);
        await WriteBytesAsync(call, status, mediaType, buffer.WrittenMemory).ConfigureAwait(false);
    }

    /// <summary>Writes a documented error.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="error">The body.</param>
    /// <param name="status">The exception's own status.</param>
    /// <param name="code">The error code.</param>
    /// <param name="statuses">The statuses that document it: exact ones, first digits of ranges, or 0 for every other.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="converter">The error's converter.</param>
    /// <typeparam name="T">The error's type.</typeparam>
    public static Task WriteErrorAsync<T>(
        EndpointCall call,
        T error,
        int status,
        string code,
        ReadOnlySpan<int> statuses,
        string mediaType,
        ApiJsonConverter<T> converter
    )
    {
        ArgumentNullException.ThrowIfNull(call);
        call.SetErrorCode(code);
        return WriteJsonAsync(call, ChooseStatus(status, statuses), mediaType, converter, error).AsTask();
    }

    /// <summary>Writes a documented error whose body is text.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="error">The text.</param>
    /// <param name="status">The exception's own status.</param>
    /// <param name="statuses">The statuses that document it: exact ones, first digits of ranges, or 0 for every other.</param>
    /// <param name="mediaType">The documented media type.</param>
    public static Task WriteTextErrorAsync(
        EndpointCall call,
        string error,
        int status,
        ReadOnlySpan<int> statuses,
        string mediaType
    ) => WriteTextAsync(call, ChooseStatus(status, statuses), mediaType, error).AsTask();

    /// <summary>Answers without a body.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="status">The status.</param>
    public static ValueTask WriteEmptyAsync(EndpointCall call, int status)
    {
        ArgumentNullException.ThrowIfNull(call);
        call.Context.Response.StatusCode = status;
        if (status is not (204 or 205 or 304))
        {
            call.Context.Response.ContentLength = 0;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Writes plain text in UTF-8.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="value">The text.</param>
    public static ValueTask WriteTextAsync(EndpointCall call, int status, string mediaType, string value) =>
        WriteBytesAsync(call, status, mediaType, Encoding.UTF8.GetBytes(value));

    /// <summary>Copies a stream and disposes of it. The response has the handler's media type if it has set one.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="status">The status.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="value">The stream.</param>
    public static async ValueTask WriteStreamAsync(EndpointCall call, int status, string mediaType, Stream value)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(value);
        await using (value.ConfigureAwait(false))
        {
            call.Context.Response.StatusCode = status;
            call.Context.Response.ContentType ??= mediaType;
            await value.CopyToAsync(call.Context.Response.Body, call.Aborted).ConfigureAwait(false);
        }
    }

    internal static async ValueTask WriteBytesAsync(
        EndpointCall call,
        int status,
        string mediaType,
        ReadOnlyMemory<byte> bytes
    )
    {
        var response = call.Context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength = bytes.Length;
        await response.BodyWriter.WriteAsync(bytes, call.Aborted).ConfigureAwait(false);
    }

    /// <summary>The exception's own status if it is an error that the document describes, else the first described one.</summary>
    private static int ChooseStatus(int wanted, ReadOnlySpan<int> documented)
    {
        foreach (var status in documented)
        {
            if (wanted is >= 400 and < 600 && (status == 0 || status == wanted || status == wanted / 100))
            {
                return wanted;
            }
        }

        return documented[0] switch
        {
            0 => StatusCodes.Status500InternalServerError,
            < 10 => documented[0] * 100,
            _ => documented[0],
        };
    }
}
