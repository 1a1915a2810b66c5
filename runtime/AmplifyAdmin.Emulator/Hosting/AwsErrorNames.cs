using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Names two errors as AWS's own clients know them; the reference, and so the document, calls them otherwise.</summary>
internal static class AwsErrorNames
{
    private const string Header = "x-amzn-ErrorType";

    public static void UseAwsErrorNames(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(Rename, context.Response);
                return next(context);
            }
        );

    private static Task Rename(object state)
    {
        var response = (HttpResponse)state;
        var name = response.Headers[Header].ToString() switch
        {
            "LimitExceededException" => "TooManyRequestsException",
            "InternalServiceException" => "GatewayTimeoutException",
            _ => null,
        };
        if (name is not null)
        {
            response.Headers[Header] = name;
        }

        return Task.CompletedTask;
    }
}
