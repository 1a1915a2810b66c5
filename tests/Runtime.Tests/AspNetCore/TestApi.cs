using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace AmplifyAdmin.Runtime.Tests.AspNetCore;

/// <summary>An endpoint written as emitted ones are, on a loopback socket, where paths come as they were sent.</summary>
internal sealed class TestApi : IAsyncDisposable
{
    private readonly IHost host;
    private readonly HttpClient client;

    private TestApi(IHost host)
    {
        this.host = host;
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        client = new HttpClient { BaseAddress = new Uri(addresses.Addresses.Single()) };
    }

    public IReadOnlyList<Endpoint> Endpoints => host.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>A server with one endpoint.</summary>
    public static async Task<TestApi> StartAsync(
        ApiEndpoint<Handler> endpoint,
        Handler handler,
        Action<ServerOptions>? configure = null
    )
    {
        var host = new HostBuilder().ConfigureWebHost(web =>
            web.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0))
                .ConfigureServices(services =>
                    services.AddRouting().AddSingleton(handler).Configure(configure ?? (_ => { }))
                )
                .Configure(app =>
                    app.UseRouting()
                        .UseEndpoints(endpoints =>
                        {
                            endpoint.Map(endpoints);
                            Preflight.Map(endpoints, "/things/{id}", "POST,OPTIONS");
                        })
                )
        );
        return new TestApi(await host.StartAsync());
    }

    public static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) =>
        client.PostAsync(path, content, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        client.SendAsync(request, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.StopAsync();
        host.Dispose();
    }
}

/// <summary>What the endpoint calls.</summary>
internal sealed class Handler(Func<JsonNode?, JsonNode?> work)
{
    public JsonNode? Work(JsonNode? given) => work(given);
}

internal sealed class TestException(string text, int status = 0) : Exception
{
    public int Status { get; } = status;

    public JsonNode? Error { get; } = JsonValue.Create(text);
}

/// <summary><c>POST /things/{id}</c> with a JSON body, which the handler answers.</summary>
internal sealed class BodyEndpoint(bool documentsErrors = true, params int[] errorStatuses)
    : ApiEndpoint<Handler>(
        new EndpointDescription("POST", "/things/{id}", "PutThing")
        {
            Tags = ["things"],
            Summary = "Puts a thing.",
            Accepts = new EndpointContent(0, typeof(JsonNode), ["application/json"]),
            Produces = [new EndpointContent(200, typeof(JsonNode), ["application/json"])],
            BadRequest = documentsErrors ? new EndpointError(400, "BadThing", "message", "application/json") : null,
            Fault = documentsErrors ? new EndpointError(504, "Down", "text", "application/json") : null,
        }
    )
{
    protected override async ValueTask HandleAsync(Handler handler, EndpointCall exchange)
    {
        var id = RequestText.Path(exchange, new PathPiece("id", 0));
        var body = await RequestBody.ReadJsonAsync(exchange, NodeConverter.Instance, true);
        if (id == "bad")
        {
            exchange.Reject("/id", "pattern", "is bad.");
        }

        if (exchange.IsRejected)
        {
            return;
        }

        var result = handler.Work(new JsonObject { ["id"] = id, ["body"] = body });
        await ResponseBody.WriteJsonAsync(exchange, 200, "application/json", NodeConverter.Instance, result);
    }

    protected override Task? WriteErrorAsync(Exception exception, EndpointCall exchange) =>
        exception is TestException error
            ? ResponseBody.WriteErrorAsync(
                exchange,
                error.Error,
                error.Status,
                "Missing",
                errorStatuses is [] ? [404] : errorStatuses,
                "application/json",
                NodeConverter.Instance!
            )
            : null;
}

/// <summary><c>POST /things/{id}</c> with a form, which the handler answers.</summary>
internal sealed class FormEndpoint(string mediaType, bool required = true)
    : ApiEndpoint<Handler>(new EndpointDescription("POST", "/things/{id}", "PutThing"))
{
    private static readonly ParameterForm Form = ParameterForm.Map(null, ("json", ParameterForm.Json));

    protected override async ValueTask HandleAsync(Handler handler, EndpointCall exchange)
    {
        var body = await RequestForm.ReadAsync(exchange, mediaType, Form, NodeConverter.Instance, required);
        if (!exchange.IsRejected)
        {
            var result = handler.Work(body);
            await ResponseBody.WriteJsonAsync(exchange, 200, "application/json", NodeConverter.Instance, result);
        }
    }
}

/// <summary><c>POST /things/{id}</c> with a body that the endpoint reads as it arrives and answers with its length.</summary>
internal sealed class StreamEndpoint(string mediaType)
    : ApiEndpoint<Handler>(new EndpointDescription("POST", "/things/{id}", "PutThing"))
{
    protected override async ValueTask HandleAsync(Handler handler, EndpointCall exchange)
    {
        var body = RequestBody.Stream(exchange, mediaType);
        if (!exchange.IsRejected)
        {
            var copy = new MemoryStream();
            await body.CopyToAsync(copy, exchange.Aborted);
            await ResponseBody.WriteJsonAsync(exchange, 200, "application/json", NodeConverter.Instance, copy.Length);
        }
    }
}

/// <summary><c>GET</c> with one parameter, which is answered as the JSON that it stands for.</summary>
internal sealed class ParameterEndpoint(string pattern, RequestParameter<JsonNode?> parameter)
    : ApiEndpoint<Handler>(new EndpointDescription("GET", pattern, "GetThing"))
{
    protected override async ValueTask HandleAsync(Handler handler, EndpointCall exchange)
    {
        var value = parameter.Read(exchange);
        if (!exchange.IsRejected)
        {
            await ResponseBody.WriteJsonAsync(exchange, 200, "application/json", NodeConverter.Instance, value);
        }
    }
}

internal sealed class NodeConverter : ApiJsonConverter<JsonNode?>
{
    public static NodeConverter Instance { get; } = new();

    public override JsonNode? ReadJson(ref JsonReader reader) => FreeFormJson.ReadNode(ref reader);

    public override void WriteJson(ref JsonOutput output, JsonNode? value) => output.WriteNode(value);
}
