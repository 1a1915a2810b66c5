using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Receives one webhook: verifies the signature, reads and validates the body and calls the handler.</summary>
/// <typeparam name="THandler">The interface of the handler.</typeparam>
/// <typeparam name="T">The type of the body.</typeparam>
/// <param name="description">The endpoint.</param>
/// <param name="converter">Reads the body.</param>
/// <param name="validate">Validates the body; null when there is nothing to validate.</param>
/// <param name="handle">Calls the handler.</param>
public sealed class WebhookEndpoint<THandler, T>(
    EndpointDescription description,
    ApiJsonConverter<T> converter,
    Func<T, IReadOnlyList<ValidationError>>? validate,
    Func<THandler, T, CancellationToken, Task> handle
) : ApiEndpoint<THandler>(description)
    where THandler : class
{
    /// <inheritdoc />
    protected override async ValueTask HandleAsync(THandler handler, EndpointCall exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var payload = await ReadAsync(exchange).ConfigureAwait(false);
        if (exchange.IsRejected)
        {
            return;
        }

        if (!IsAuthentic(exchange.Context, payload))
        {
            exchange.Context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var body = Parse(exchange, payload);
        exchange.Reject(body is null ? null : validate?.Invoke(body));
        if (!exchange.IsRejected)
        {
            await handle(handler, body!, exchange.Aborted).ConfigureAwait(false);
            await ResponseBody.WriteEmptyAsync(exchange, StatusCodes.Status204NoContent).ConfigureAwait(false);
        }
    }

    private static async ValueTask<byte[]> ReadAsync(EndpointCall exchange)
    {
        using var copy = new MemoryStream();
        var body = RequestBody.Stream(exchange, "application/json");
        if (!exchange.IsRejected)
        {
            await body.CopyToAsync(copy, exchange.Aborted).ConfigureAwait(false);
            exchange.Context.Request.Body = body;
        }

        return copy.ToArray();
    }

    // The signature covers the bytes as they were sent, so it is verified before they are read.
    private static bool IsAuthentic(HttpContext context, byte[] payload)
    {
        var options = context.RequestServices.GetService<IOptions<WebhookOptions>>()?.Value ?? new WebhookOptions();
        if (options.AllowUnsigned)
        {
            return true;
        }

        if (options.Secrets.Count == 0)
        {
            throw new InvalidOperationException(
                "There is no secret to verify webhooks with. Add one to WebhookOptions.Secrets, or set AllowUnsigned."
            );
        }

        var clock = context.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
        var headers = context.Request.Headers;
        return WebhookSignature.Verify(
            options.Secrets,
            headers["webhook-id"],
            headers["webhook-timestamp"],
            headers["webhook-signature"],
            payload,
            clock.GetUtcNow(),
            options.Tolerance
        );
    }

    private T? Parse(EndpointCall exchange, byte[] payload)
    {
        try
        {
            return converter.Parse(payload);
        }
        catch (JsonException exception)
        {
            return JsonFaults.Reject(exchange, converter, new ReadOnlySequence<byte>(payload), exception);
        }
    }
}
