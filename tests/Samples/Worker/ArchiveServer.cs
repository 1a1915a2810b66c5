using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

/// <summary>An archive and its token server on a port of this machine.</summary>
internal sealed class ArchiveServer(WebApplication app, string secret) : IAsyncDisposable
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e"];

    public string Address => app.Urls.First();

    public int TokenRequests { get; private set; }

    public static async Task<ArchiveServer> StartAsync(string secret)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var server = new ArchiveServer(app, secret);
        app.MapPost("/token", server.TokenAsync);
        var api = app.MapGroup("").AddEndpointFilter(server.AuthorizeAsync);
        api.MapPut("/files/{name}", StoreAsync);
        api.MapGet(
            "/files/{name}",
            (string name) => Results.Problem($"There is no file '{name}'.", statusCode: 404, title: "Not found.")
        );
        api.MapPost("/imports", ImportAsync);
        api.MapGet("/events", WatchAsync);
        api.MapGet(
            "/files-by-cursor",
            (int after = 0) => new { files = Page(after), next = after + 2 < Names.Length ? after + 2 : (int?)null }
        );
        api.MapGet("/files-by-offset", (int skip = 0) => new { files = Page(skip) });
        api.MapGet(
            "/files-by-page",
            (int page = 1) => new { files = Page((page - 1) * 2), hasMore = page * 2 < Names.Length }
        );
        api.MapGet(
            "/files-by-link",
            (int from = 0) =>
                new { files = Page(from), link = from + 2 < Names.Length ? $"/files-by-link?from={from + 2}" : null }
        );
        api.MapGet(
            "/files-by-header",
            (HttpResponse response, int from = 0) =>
            {
                if (from + 2 < Names.Length)
                {
                    response.Headers.Link = $"<?from={from + 2}>; rel=\"next\"";
                }

                return new { files = Page(from) };
            }
        );
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static IEnumerable<object> Page(int from) =>
        Names.Skip(from).Take(2).Select(name => new { name, size = 1 });

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        TokenRequests++;
        var form = await request.ReadFormAsync();
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"worker:{secret}"));
        return form["client_secret"] == secret || request.Headers.Authorization == $"Basic {basic}"
            ? Results.Json(
                new
                {
                    access_token = $"token-{secret}",
                    token_type = "Bearer",
                    expires_in = 3600,
                }
            )
            : Results.Json(new { error = "invalid_client" }, statusCode: 401);
    }

    private ValueTask<object?> AuthorizeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.Authorization == $"Bearer token-{secret}"
            ? next(context)
            : ValueTask.FromResult<object?>(Results.Unauthorized());

    private static async Task<object> StoreAsync(string name, HttpRequest request)
    {
        var (buffer, size) = (new byte[64 * 1024], 0L);
        int read;
        while ((read = await request.Body.ReadAsync(buffer)) > 0)
        {
            size += read;
        }

        return new { name, size };
    }

    private static async Task<int> ImportAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var count = 0;
        while (await reader.ReadLineAsync() is not null)
        {
            count++;
        }

        return count;
    }

    private static async Task WatchAsync(HttpContext context)
    {
        var last = int.TryParse(context.Request.Headers["Last-Event-ID"], out var id) ? id : 0;
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync("retry: 10\n");
        for (var next = last + 1; next <= last + 2 && next <= 5; next++)
        {
            await context.Response.WriteAsync($"id: {next}\ndata: {{\"name\":\"file{next}\",\"size\":{next}}}\n\n");
        }

        await context.Response.WriteAsync(last + 2 < 5 ? "" : "data: [DONE]\n\n");
        await context.Response.Body.FlushAsync();
        if (last + 2 < 5)
        {
            // The events arrive, and then the connection breaks.
            await Task.Delay(500);
            context.Abort();
        }
    }
}
