using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.AspNetCore;
using AmplifyAdmin.Runtime.Aws;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Turns away requests to the API that are not signed with a known key.</summary>
internal static class SignatureCheck
{
    private static readonly long MostBytes = new ServerOptions().MaxRequestBytes;

    public static void UseSignatureCheck(this IApplicationBuilder app, EmulatorOptions options)
    {
        if (options.AccessKeys.Count == 0)
        {
            return;
        }

        var verifier = new SigV4Verifier(
            key => options.AccessKeys.TryGetValue(key, out var secret) ? secret : null,
            clock: options.Clock
        );
        app.Use((context, next) => CheckAsync(context, next, verifier));
    }

    // Browsers ask for permission (OPTIONS) and open pages without a signature.
    private static async Task CheckAsync(HttpContext context, RequestDelegate next, SigV4Verifier verifier)
    {
        if (HttpMethods.IsOptions(context.Request.Method) || !IsApi(context.Request.Path))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        // The signature covers the body, so that all of it has to be there before anything else is done with it.
        using var body = new MemoryStream();
        if (!await TryReadAsync(context, body).ConfigureAwait(false))
        {
            var message = $"The request's body is larger than {MostBytes} bytes";
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "BadRequestException", message)
                .ConfigureAwait(false);
            return;
        }

        var verdict = verifier.Verify(Describe(context, body));
        if (verdict is SigV4Verdict.Valid)
        {
            context.Request.Body = body;
            await next(context).ConfigureAwait(false);
            return;
        }

        var isMissing = verdict is SigV4Verdict.Missing;
        await RefuseAsync(
                context,
                StatusCodes.Status403Forbidden,
                isMissing ? "MissingAuthenticationTokenException" : "InvalidSignatureException",
                $"The signature was not accepted: {verdict}."
            )
            .ConfigureAwait(false);
    }

    private static Task RefuseAsync(HttpContext context, int status, string error, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["x-amzn-ErrorType"] = error;
        context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        return context.Response.WriteAsync($$"""{"message":"{{message}}"}""");
    }

    private static async Task<bool> TryReadAsync(HttpContext context, MemoryStream body)
    {
        var buffer = new byte[16 * 1024];
        while (body.Length <= MostBytes)
        {
            var read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false);
            if (read == 0)
            {
                body.Position = 0;
                return true;
            }

            body.Write(buffer, 0, read);
        }

        return false;
    }

    private static bool IsApi(PathString path) =>
        path.StartsWithSegments("/prod", out var inner)
            ? IsApi(inner)
            : path.StartsWithSegments("/backend") || path.StartsWithSegments("/s3Buckets");

    private static SigV4Request Describe(HttpContext context, MemoryStream body)
    {
        var request = context.Request;

        // What was signed is the target as it was sent, before anything was decoded; within the process only the parts are left.
        var sent = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var target = string.IsNullOrEmpty(sent) ? request.GetEncodedPathAndQuery() : sent;
        var end = target.IndexOf('?', StringComparison.Ordinal);
        return new SigV4Request
        {
            Method = request.Method,
            Path = end < 0 ? target : target[..end],
            Query = end < 0 ? "" : target[(end + 1)..],
            Headers =
            [
                .. request.Headers.SelectMany(header =>
                    header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? ""))
                ),
            ],
            PayloadHash = SigV4PayloadHash.Of(body.GetBuffer().AsSpan(0, (int)body.Length)),
        };
    }
}
