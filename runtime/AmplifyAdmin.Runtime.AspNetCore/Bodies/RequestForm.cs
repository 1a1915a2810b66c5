using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;
using Microsoft.AspNetCore.Http;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Reads bodies that are forms; their fields are turned into JSON, which the emitted readers take.</summary>
public static class RequestForm
{
    /// <summary>Reads a form.</summary>
    /// <param name="call">The request.</param>
    /// <param name="mediaType">The documented media type.</param>
    /// <param name="form">What JSON the fields stand for.</param>
    /// <param name="converter">The type's converter.</param>
    /// <param name="required">Whether the body must be there.</param>
    /// <typeparam name="T">The body's type.</typeparam>
    /// <returns>The value; the default when there is none or the call is rejected.</returns>
    public static async ValueTask<T?> ReadAsync<T>(
        EndpointCall call,
        string mediaType,
        ParameterForm form,
        ApiJsonConverter<T> converter,
        bool required
    )
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(converter);
        var request = call.Context.Request;
        if (request.ContentLength is null or 0 && !request.HasFormContentType)
        {
            RequestBody.RejectMissing(call, required);
            return default;
        }

        if (!MediaTypes.Accept(call, mediaType) || !RequestBody.IsWithin(call, request.ContentLength ?? 0))
        {
            return default;
        }

        LimitedStream.Limit(call);
        try
        {
            var fields = await request.ReadFormAsync(call.Aborted).ConfigureAwait(false);
            var pairs = fields.SelectMany(field =>
                field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))
            );
            var files = fields.Files.Select(file => KeyValuePair.Create(file.Name, Text(file)));
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                form.WriteMembers(writer, pairs.Concat(files));
            }

            return converter.Parse(buffer.WrittenSpan);
        }
        catch (JsonException exception)
        {
            call.Reject(JsonPaths.ToPointer(exception.Path), "form", JsonPaths.Message(exception));
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException
                && exception is not BadHttpRequestException
                && !call.Aborted.IsCancellationRequested
            )
        {
            // A part without a boundary, with an oversized header, or cut off in the middle.
            call.Reject("", "form", exception.Message);
        }

        return default;
    }

    // The emitted reader makes a file of it again.
    private static string Text(IFormFile file)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return FileText.Format(bytes.ToArray(), file.FileName, file.ContentType);
    }
}
