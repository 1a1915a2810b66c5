using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Refuses requests to the API that are not signed with a known key, and opens the pages only to a known key and secret.</summary>
internal static class SignatureCheck
{
    private const long MostBytes = EmulatorHost.MaxRequestBytes;

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
        app.Use((context, next) => CheckAsync(context, next, verifier, options));
    }

    private static async Task CheckAsync(
        HttpContext context,
        RequestDelegate next,
        SigV4Verifier verifier,
        EmulatorOptions options
    )
    {
        // Browsers send OPTIONS requests without credentials.
        var isApi = IsApi(context.Request.Path);
        if (isApi ? HttpMethods.IsOptions(context.Request.Method) : BasicCredentials.Match(context.Request, options))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        // The signature covers the body, which is therefore read first, but only if there is a signature at all.
        using var body = new MemoryStream();
        if (IsSigned(context.Request) && !await TryReadAsync(context, body).ConfigureAwait(false))
        {
            var message = $"The request's body is larger than {MostBytes} bytes";
            await Refusal
                .WriteAsync(context, StatusCodes.Status400BadRequest, "BadRequestException", message)
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

        await RefuseAsync(context, isApi, verdict).ConfigureAwait(false);
    }

    private static Task RefuseAsync(HttpContext context, bool isApi, SigV4Verdict verdict)
    {
        if (!isApi)
        {
            context.Response.Headers.WWWAuthenticate = BasicCredentials.Challenge;
        }

        return Refusal.WriteAsync(
            context,
            isApi ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized,
            verdict is SigV4Verdict.Missing ? "MissingAuthenticationTokenException" : "InvalidSignatureException",
            $"The signature was not accepted: {verdict}."
        );
    }

    private static bool IsSigned(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(SigV4Authorization.Scheme, StringComparison.Ordinal);

    private static async Task<bool> TryReadAsync(HttpContext context, MemoryStream body)
    {
        if (context.Request.ContentLength > MostBytes)
        {
            return false;
        }

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

        // The signature covers the target as it was sent, before decoding; within the process only its parts are left.
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
            IsEncrypted = request.IsHttps,
            PayloadHash = SigV4PayloadHash.Of(body.GetBuffer().AsSpan(0, (int)body.Length)),
        };
    }
}
