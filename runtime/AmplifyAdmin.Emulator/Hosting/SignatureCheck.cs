using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Aws;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Turns away requests to the API that are not signed with a known key.</summary>
internal static class SignatureCheck
{
    private const int MostBytes = 6 * 1024 * 1024;

    public static void UseSignatureCheck(this IApplicationBuilder app, EmulatorOptions options)
    {
        if (options.AccessKeys.Count == 0)
        {
            return;
        }

        var verifier = new SigV4Verifier(key => options.AccessKeys.TryGetValue(key, out var secret) ? secret : null);
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

        context.Request.EnableBuffering(MostBytes, MostBytes);
        var verdict = verifier.Verify(await DescribeAsync(context).ConfigureAwait(false));
        if (verdict is SigV4Verdict.Valid)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var isMissing = verdict is SigV4Verdict.Missing;
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "application/json";
        context.Response.Headers["x-amzn-ErrorType"] = isMissing
            ? "MissingAuthenticationTokenException"
            : "InvalidSignatureException";
        context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        await context
            .Response.WriteAsync($$"""{"message":"The signature was not accepted: {{verdict}}."}""")
            .ConfigureAwait(false);
    }

    private static bool IsApi(PathString path) =>
        path.StartsWithSegments("/prod", out var inner)
            ? IsApi(inner)
            : path.StartsWithSegments("/backend") || path.StartsWithSegments("/s3Buckets");

    private static async Task<SigV4Request> DescribeAsync(HttpContext context)
    {
        var request = context.Request;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        request.Body.Position = 0;

        // What was signed is the target as it was sent, before anything was decoded.
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
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
