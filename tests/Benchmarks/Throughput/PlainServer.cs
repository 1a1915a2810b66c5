using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Throughput;

/// <summary>The two operations as minimal-API endpoints written by hand.</summary>
internal sealed class PlainServer : IAsyncDisposable
{
    private const string FeatureFlags = """{"features":{"graphqltransformer":{"transformerversion":2}}}""";
    private readonly WebApplication app;
    private readonly PlainStore store = new();

    private PlainServer(WebApplication app)
    {
        this.app = app;
        app.MapPost("/prod/backend", CreateAsync);
        app.MapPost("/prod/backend/{appId}/details", GetAsync);
    }

    public Uri Address => new(app.Urls.First());

    public static async Task<PlainServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, PlainJson.Default)
        );
        var server = new PlainServer(builder.Build());
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        store.Dispose();
    }

    private async Task<IResult> CreateAsync(PlainCreate body, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(body.AppId) || string.IsNullOrWhiteSpace(body.BackendEnvironmentName))
        {
            return Results.Json(
                new PlainError("An app and an environment need a name."),
                PlainJson.Default.PlainError,
                statusCode: 400
            );
        }

        return await store.CreateAsync(body, cancellationToken) is { } job
            ? Results.Json(
                new PlainCreated(body.AppId, body.BackendEnvironmentName, job, "CreateBackend", "IN_PROGRESS"),
                PlainJson.Default.PlainCreated
            )
            : Results.Json(
                new PlainError($"The app has an environment '{body.BackendEnvironmentName}' already."),
                PlainJson.Default.PlainError,
                statusCode: 400
            );
    }

    private async Task<IResult> GetAsync(string appId, PlainGet body, CancellationToken cancellationToken) =>
        body.BackendEnvironmentName is null && await store.FindAsync(appId, cancellationToken) is { } found
            ? Results.Json(
                new PlainBackend(appId, found.Name, found.Environments, FeatureFlags),
                PlainJson.Default.PlainBackend
            )
            : Results.Json(
                new PlainError($"There is no App named '{appId}'.", "App"),
                PlainJson.Default.PlainError,
                statusCode: 404
            );
}
