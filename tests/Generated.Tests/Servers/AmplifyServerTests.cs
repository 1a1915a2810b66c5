using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AmplifyAdmin;
using AmplifyAdmin.Runtime.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Generated.Tests.Servers;

/// <summary>The Amplify document's endpoints, called by its client and by hand.</summary>
public sealed class AmplifyServerTests
{
    private const string Api = "/backend/app-1/api";

    public static TheoryData<string> Operations =>
        new(typeof(IAmplifyAdminHandler).GetMethods().Select(method => method.Name));

    [Fact]
    public void Every_operation_has_a_handler_method() => Assert.Equal(31, Operations.Count);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_goes_to_the_handler_and_back(string operation)
    {
        var method = typeof(IAmplifyAdminHandler).GetMethod(operation)!;
        var sent = method.GetParameters()[..^1].Select(parameter => Sample.Of(parameter.ParameterType)).ToArray();
        var answer = Sample.Of(method.ReturnType.GetGenericArguments()[0]);
        var handler = HandlerDouble.Create<IAmplifyAdminHandler>((_, _) => answer, out var calls);
        await using var app = await StartAsync(handler);
        var client = new AmplifyAdminClient(app.Client);

        var received = await CallAsync(client, operation, sent);

        Assert.Equal(operation, calls.Method);
        Assert.Equal(sent, calls.Arguments);
        Assert.Equal(answer, received);
    }

    [Theory]
    [InlineData("{", "application/json")]
    [InlineData("{}", "text/xml")]
    [InlineData("", "application/json")]
    [InlineData("""{"backendEnvironmentName":"dev","resourceName":1}""", "application/json", "/resourceName")]
    public async Task An_unreadable_body_is_a_bad_request(string body, string contentType, string message = "")
    {
        await using var app = await StartAsync(Unused());
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await app.Client.PostAsync(Api, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BadRequestException", response.Headers.GetValues("x-amzn-ErrorType").Single());
        Assert.Contains(message, await MessageAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_a_bad_request()
    {
        await using var app = await LoopbackApp.StartAsync(
            services =>
                services.AddSingleton(Unused()).Configure<ServerOptions>(options => options.MaxRequestBytes = 100),
            endpoints => endpoints.MapAmplifyAdmin()
        );
        using var content = new StringContent(new string(' ', 200), Encoding.UTF8, "application/json");

        using var response = await app.Client.PostAsync(Api, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("100 bytes", await MessageAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("DELETE", Api, 405)]
    public async Task Routing_answers_what_no_endpoint_does(string method, string path, int status)
    {
        await using var app = await StartAsync(Unused());
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_typed_exception_reaches_the_client_as_itself()
    {
        var error = new NotFoundError { Message = "No app.", ResourceType = "App" };
        var handler = HandlerDouble.Create<IAmplifyAdminHandler>((_, _) => throw new NotFoundException(error), out _);
        await using var app = await StartAsync(handler);
        var client = new AmplifyAdminClient(app.Client);

        var thrown = await Assert.ThrowsAsync<NotFoundException>(() =>
            CallAsync(client, "GetBackendAsync", ["app", Sample.Of(typeof(GetBackendReqObj))])
        );

        Assert.Equal(error, thrown.Error);
        Assert.Equal(404, (int)thrown.Status);
        Assert.True(Guid.TryParse(thrown.RequestId, out _));
    }

    [Fact]
    public async Task A_bug_of_the_handler_is_the_documented_server_error()
    {
        var handler = HandlerDouble.Create<IAmplifyAdminHandler>(
            (_, _) => throw new InvalidOperationException("secret"),
            out _
        );
        await using var app = await StartAsync(handler);
        var client = new AmplifyAdminClient(app.Client);

        var thrown = await Assert.ThrowsAsync<InternalServiceException>(() =>
            CallAsync(client, "GetBackendAsync", ["app", Sample.Of(typeof(GetBackendReqObj))])
        );

        Assert.Equal(504, (int)thrown.Status);
        Assert.DoesNotContain("secret", thrown.ToString(), StringComparison.Ordinal);
        Assert.Contains(thrown.RequestId!, thrown.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_documented_options_request_is_answered_without_cors_headers()
    {
        await using var app = await StartAsync(Unused());
        using var request = new HttpRequestMessage(HttpMethod.Options, Api);

        using var response = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["POST", "OPTIONS"], response.Content.Headers.Allow);
        Assert.DoesNotContain(
            response.Headers,
            header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
        );
    }

    private static Task<LoopbackApp> StartAsync(IAmplifyAdminHandler handler) =>
        LoopbackApp.StartAsync(
            services =>
                services
                    .AddSingleton(handler)
                    .Configure<ServerOptions>(options =>
                    {
                        options.ErrorTypeHeader = "x-amzn-ErrorType";
                        options.RequestIdHeader = "x-amzn-RequestId";
                    }),
            endpoints => endpoints.MapAmplifyAdmin()
        );

    private static IAmplifyAdminHandler Unused() =>
        HandlerDouble.Create<IAmplifyAdminHandler>(
            (_, _) => throw new InvalidOperationException("must not be called"),
            out _
        );

    /// <summary>Calls the client's method of the same name, whatever optional parameters it has besides.</summary>
    private static async Task<object?> CallAsync(AmplifyAdminClient client, string operation, object[] given)
    {
        var method = typeof(AmplifyAdminClient).GetMethods().First(method => method.Name == operation);
        var arguments = method
            .GetParameters()
            .Select((parameter, index) => index < given.Length ? given[index] : Default(parameter.ParameterType))
            .ToArray();
        var task = (Task)method.Invoke(client, arguments)!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task);
    }

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static async Task<string> MessageAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (string)JsonNode.Parse(body)!["message"]!;
    }
}
