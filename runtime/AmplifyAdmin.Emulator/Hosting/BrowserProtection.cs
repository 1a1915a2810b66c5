using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Keeps websites from reading or changing the emulator through the browser of the person who runs it.</summary>
internal static class BrowserProtection
{
    public static void UseBrowserProtection(this IApplicationBuilder app, CallerPolicy policy)
    {
        app.Use((context, next) => CheckAsync(context, next, policy));
        app.UseCors(cors =>
            cors.SetIsOriginAllowed(policy.AllowsOrigin)
                .AllowAnyHeader()
                .AllowAnyMethod()
                .WithExposedHeaders("x-amzn-ErrorType", "x-amzn-RequestId")
        );
    }

    private static Task CheckAsync(HttpContext context, RequestDelegate next, CallerPolicy policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        var request = context.Request;
        if (!EmulatorServer.IsInProcess(context) && !policy.AllowsHost(request.Host.Host))
        {
            return Refusal.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "ForbiddenException",
                $"The host '{request.Host.Host}' is not allowed. Allow it with --allowed-hosts."
            );
        }

        // A browser names the origin of a page whenever the page can read the response or the request can change something.
        if (request.Headers.Origin is [{ } origin, ..])
        {
            return policy.AllowsOrigin(origin) || CallerPolicy.IsOwnPage(request, origin)
                ? next(context)
                : Refusal.WriteAsync(
                    context,
                    StatusCodes.Status403Forbidden,
                    "ForbiddenException",
                    $"The origin '{origin}' is not allowed. Allow it with --allowed-origins."
                );
        }

        return IsEmbeddedElsewhere(request)
            ? Refusal.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "ForbiddenException",
                "The emulator cannot be embedded in a page of another site."
            )
            : next(context);
    }

    private static bool IsEmbeddedElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Dest"] != "document";
}
