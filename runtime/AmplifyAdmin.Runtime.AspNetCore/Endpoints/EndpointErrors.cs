using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Writes the answers to invalid requests and to faults.</summary>
internal static class EndpointErrors
{
    private const int MostErrors = 100;

    /// <summary>400 with everything that is wrong.</summary>
    public static ValueTask WriteRejectionAsync(EndpointCall call) =>
        call.Description.BadRequest is { } documented
            ? WriteMessageAsync(call, documented, Message(call.Errors))
            : WriteProblemAsync(call, StatusCodes.Status400BadRequest, "The request is invalid.", call.Errors);

    /// <summary>The documented server error, or 500, with only the request's id.</summary>
    public static ValueTask WriteFaultAsync(EndpointCall call, Exception exception)
    {
        var message = $"The service failed to answer. Request {call.RequestId}.";
        return call.Description.Fault is { } documented
            ? WriteMessageAsync(call, documented, message)
            : WriteProblemAsync(call, StatusCodes.Status500InternalServerError, message, [], exception);
    }

    private static string Message(IReadOnlyList<ValidationError> errors)
    {
        var text = new StringBuilder();
        for (var index = 0; index < errors.Count && index < MostErrors; index++)
        {
            var error = errors[index];
            text.Append(index == 0 ? "" : "; ");
            if (error.Pointer.Length > 0)
            {
                text.Append(error.Pointer).Append(": ");
            }

            text.Append(error.Message.AsSpan().TrimEnd('.'));
        }

        return text.Append('.').ToString();
    }

    private static ValueTask WriteMessageAsync(EndpointCall call, EndpointError error, string message)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString(error.MessageMember, message);
            writer.WriteEndObject();
        }

        call.SetErrorCode(error.Code);
        return ResponseBody.WriteBytesAsync(call, error.Status, error.MediaType, buffer.WrittenMemory);
    }

    private static async ValueTask WriteProblemAsync(
        EndpointCall call,
        int status,
        string title,
        IReadOnlyList<ValidationError> errors,
        Exception? exception = null
    )
    {
        call.Context.Response.StatusCode = status;
        if (
            call.Context.RequestServices.GetService<IProblemDetailsService>() is { } service
            && await service.TryWriteAsync(Problem(call, status, title, errors, exception)).ConfigureAwait(false)
        )
        {
            return;
        }

        await WritePlainProblemAsync(call, status, title, errors).ConfigureAwait(false);
    }

    // The dictionary of messages by their places is the form that ASP.NET Core gives validation errors.
    private static ProblemDetailsContext Problem(
        EndpointCall call,
        int status,
        string title,
        IReadOnlyList<ValidationError> errors,
        Exception? exception
    )
    {
        var details = errors.Count == 0 ? new ProblemDetails() : new HttpValidationProblemDetails(ByPointer(errors));
        details.Status = status;
        details.Title = title;
        details.Detail = errors.Count == 0 ? null : Message(errors);
        details.Extensions["requestId"] = call.RequestId;
        return new ProblemDetailsContext
        {
            HttpContext = call.Context,
            ProblemDetails = details,
            Exception = exception,
        };
    }

    private static Dictionary<string, string[]> ByPointer(IReadOnlyList<ValidationError> errors) =>
        errors
            .Take(MostErrors)
            .GroupBy(error => error.Pointer, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(error => error.Message).ToArray());

    private static ValueTask WritePlainProblemAsync(
        EndpointCall call,
        int status,
        string title,
        IReadOnlyList<ValidationError> errors
    )
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("title", title);
            writer.WriteNumber("status", status);
            writer.WriteString("requestId", call.RequestId);
            if (errors.Count > 0)
            {
                writer.WriteString("detail", Message(errors));
                writer.WriteStartArray("errors");
                for (var index = 0; index < errors.Count && index < MostErrors; index++)
                {
                    writer.WriteStartObject();
                    writer.WriteString("pointer", errors[index].Pointer);
                    writer.WriteString("keyword", errors[index].Keyword);
                    writer.WriteString("message", errors[index].Message);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return ResponseBody.WriteBytesAsync(call, status, "application/problem+json", buffer.WrittenMemory);
    }
}
