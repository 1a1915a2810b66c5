using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>One request on its way through an emitted endpoint: what is wrong with it so far, and where its answer goes.</summary>
public sealed class EndpointCall
{
    private List<ValidationError>? errors;

    internal EndpointCall(HttpContext context, EndpointDescription description, ServerOptions options)
    {
        Context = context;
        Description = description;
        Options = options;
        RequestId = options.NewRequestId();
        if (options.RequestIdHeader is { } header)
        {
            context.Response.Headers[header] = RequestId;
        }
    }

    /// <summary>The request and its response.</summary>
    public HttpContext Context { get; }

    /// <summary>The id that the response's header, the log and the caller's exception share.</summary>
    public string RequestId { get; }

    /// <summary>Cancelled when the caller goes away.</summary>
    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>Whether the request is invalid, so that the handler must not see it.</summary>
    public bool IsRejected => errors is not null;

    internal EndpointDescription Description { get; }

    internal ServerOptions Options { get; }

    internal IReadOnlyList<ValidationError> Errors => errors ?? [];

    /// <summary>Sends headers with the response.</summary>
    /// <param name="headers">Gives name and text of each when the response begins; those without a text are left out.</param>
    public void SendWithResponse(Func<IEnumerable<KeyValuePair<string, string?>>> headers) =>
        Context.Response.OnStarting(() =>
        {
            foreach (var (name, text) in headers())
            {
                if (text is not null)
                {
                    Context.Response.Headers[name] = text;
                }
            }

            return Task.CompletedTask;
        });

    /// <summary>Chooses the status of a success: the one that the handler has set, if it is documented, else the first.</summary>
    /// <param name="documented">The documented statuses: exact ones, first digits of ranges, or 0 for every other.</param>
    public int ChooseStatus(ReadOnlySpan<int> documented)
    {
        var wanted = Context.Response.StatusCode;
        foreach (var status in documented)
        {
            if (status == wanted || status == wanted / 100 || status == 0)
            {
                return wanted;
            }
        }

        return documented[0] < 10 ? documented[0] * 100 : documented[0];
    }

    /// <summary>Chooses among the media types of the response by the request's <c>Accept</c> header.</summary>
    /// <param name="documented">The documented media types.</param>
    /// <returns>The index of the preferred one; 0 when the request prefers none of them.</returns>
    public int ChooseMediaType(ReadOnlySpan<string> documented) => MediaTypes.Choose(Context.Request, documented);

    internal void SetErrorCode(string code)
    {
        if (Options.ErrorTypeHeader is { } header)
        {
            Context.Response.Headers[header] = code;
        }
    }

    /// <summary>Notes that the request is invalid.</summary>
    /// <param name="at">The JSON pointer of the value at fault.</param>
    /// <param name="keyword">The rule that it breaks.</param>
    /// <param name="message">What is wrong, for a person.</param>
    public void Reject(string at, string keyword, string message) =>
        (errors ??= []).Add(new ValidationError(at, keyword, message));

    /// <summary>Notes what validation found.</summary>
    /// <param name="found">The errors; none rejects nothing.</param>
    public void Reject(IReadOnlyList<ValidationError>? found)
    {
        if (found is { Count: > 0 })
        {
            (errors ??= []).AddRange(found);
        }
    }
}
