using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Conformance.TypeSpec.Servers;

/// <summary>One server with the emitted stubs of all documents of one version of OpenAPI.</summary>
internal sealed class ScenarioServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly List<(ScenarioCall Call, List<RequestDelegate> Branches)> calls = [];

    private ScenarioServer(WebApplication application) => this.application = application;

    /// <summary>The responses with an unexpected status, by request.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    /// <summary>Compiles the stubs and starts the server.</summary>
    public static async Task<ScenarioServer> Start(string specs, IEnumerable<string> folders, string version, int port)
    {
        var accessor = new HttpContextAccessor();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://localhost:{port}");
        builder.Services.AddSingleton<IHttpContextAccessor>(accessor);
        var stubs = new List<(string Folder, EmittedServer Server)>();
        foreach (var folder in folders)
        {
            var documents = Path.Combine(specs, folder, version);
            foreach (
                var file in (Directory.Exists(documents) ? Directory.GetFiles(documents) : []).Order(
                    StringComparer.Ordinal
                )
            )
            {
                if (EmittedServer.Load(file) is { } server)
                {
                    stubs.Add((folder, server));
                    builder.Services.AddSingleton(server.HandlerType, ScenarioHandler.Create(server, accessor));
                }
            }
        }

        var result = new ScenarioServer(builder.Build());
        foreach (var group in stubs.GroupBy(stub => stub.Folder, stub => stub.Server))
        {
            result.Add(
                Scenario.Read(Path.Combine(specs, group.Key)).SelectMany(scenario => scenario.Calls),
                [.. group]
            );
        }

        result.application.Run(result.Respond);
        await result.application.StartAsync();
        return result;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => application.DisposeAsync();

    private void Add(IEnumerable<ScenarioCall> scenarios, List<EmittedServer> servers)
    {
        var branches = new Dictionary<(EmittedServer, string), RequestDelegate>();
        foreach (var call in scenarios)
        {
            var own = servers
                .SelectMany(server =>
                    server
                        .Operations.Where(operation => operation.Method == call.Method)
                        .Select(operation => (server, Match: operation.Match(call.Path)))
                )
                .Where(pair => pair.Match is not null)
                .Select(pair => (pair.server, pair.Match!.Value.Prefix))
                .Distinct()
                .ToList();
            foreach (var (server, prefix) in own.Where(pair => !branches.ContainsKey(pair)))
            {
                branches[(server, prefix)] = Branch(server, prefix);
            }

            calls.Add((call, own.ConvertAll(pair => branches[pair])));
        }
    }

    private RequestDelegate Branch(EmittedServer server, string prefix)
    {
        var branch = new ApplicationBuilder(application.Services);
        branch.UseRouting();
        branch.UseEndpoints(endpoints => server.Map(endpoints, prefix));
        return branch.Build();
    }

    private async Task Respond(HttpContext context)
    {
        var (output, response) = (context.Response.Body, new MemoryStream());
        context.Response.Body = response;
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        var found = calls
            .Where(entry => IsAddressed(entry.Call, context.Request))
            .OrderByDescending(entry => Likeness(entry.Call, context.Request, body))
            .FirstOrDefault();
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Items[nameof(ScenarioCall)] = found.Call;
        foreach (var branch in found.Branches ?? [])
        {
            response.SetLength(0);
            context.Request.Body.Position = 0;
            await Respond(context, branch);
            if (context.Response.StatusCode == (found.Call.Response.Status ?? 200))
            {
                break;
            }

            Problems[$"{found.Call.Method} {found.Call.Uri}"] =
                $"{context.Response.StatusCode} {Encoding.UTF8.GetString(response.ToArray())}";
        }

        response.Position = 0;
        await response.CopyToAsync(output);
    }

    // Documents of several versions describe the same path.
    private static async Task Respond(HttpContext context, RequestDelegate branch)
    {
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Response.Headers.Clear();
        context.Response.StatusCode = StatusCodes.Status200OK;
        try
        {
            await branch(context);
        }
        catch (Exception exception)
        {
            context.Response.StatusCode = (exception as BadHttpRequestException)?.StatusCode ?? 500;
            await context.Response.WriteAsync(exception.Message);
        }
    }

    private static bool IsAddressed(ScenarioCall call, HttpRequest request) =>
        call.Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase)
        && Uri.UnescapeDataString(call.Path) == request.Path.Value;

    // Scenarios that call one operation differ in their query, headers or body.
    private static int Likeness(ScenarioCall call, HttpRequest request, string body) =>
        call.Query.Count(pair => pair.Value is JsonValue value && request.Query[pair.Key] == PlainAscii.Of(value))
        - request.Query.Count(pair => !call.Query.ContainsKey(pair.Key))
        + (call.Request.Headers ?? []).Count(pair =>
            pair.Value is { } value && request.Headers[pair.Key] == PlainAscii.Of(value)
        )
        + (call.Request.Body?.Text is { } text && text == body ? 1 : 0);
}
