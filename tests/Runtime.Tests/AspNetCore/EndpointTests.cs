using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace AmplifyAdmin.Runtime.Tests.AspNetCore;

public sealed class EndpointTests
{
    [Fact]
    public async Task The_handler_gets_what_was_sent_and_answers()
    {
        await using var api = await TestApi.StartAsync(new BodyEndpoint(), new Handler(given => given));

        using var response = await api.PostAsync("/things/a%2Fb%20c", Json("""{"x":[1,2]}"""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"id":"a/b c","body":{"x":[1,2]}}""", await TestApi.TextAsync(response));
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain(
            response.Headers,
            header =>
                header.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
                || header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData("{", "application/json", "")]
    [InlineData("", "application/json", "The request must have a body")]
    [InlineData("{}", "text/plain", "text/plain")]
    [InlineData("{}", "", "must have a content type")]
    [InlineData("{}", "application/json; charset=utf-16", "utf-16")]
    [InlineData("[\"a text that is far too long for this server\"]", "application/json", "larger than 32 bytes")]
    public async Task A_body_that_cannot_be_read_is_400(string body, string contentType, string message)
    {
        await using var api = await TestApi.StartAsync(
            new BodyEndpoint(),
            new Handler(_ => throw new InvalidOperationException("must not be called")),
            options =>
            {
                options.MaxRequestBytes = 32;
                options.ErrorTypeHeader = "x-error";
            }
        );
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await api.PostAsync("/things/1", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BadThing", Header(response, "x-error"));
        var error = JsonNode.Parse(await TestApi.TextAsync(response))!.AsObject();
        Assert.Single(error);
        Assert.Contains(message, (string)error["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_a_request_is_named_with_its_pointer()
    {
        await using var api = await TestApi.StartAsync(new BodyEndpoint(), new Handler(given => given));

        using var response = await api.PostAsync("/things/bad", Json(""));

        var error = JsonNode.Parse(await TestApi.TextAsync(response))!;
        Assert.Equal("The request must have a body; /id: is bad.", (string)error["message"]!);
    }

    [Fact]
    public async Task Without_a_documented_error_the_answer_is_problem_details()
    {
        await using var api = await TestApi.StartAsync(
            new BodyEndpoint(documentsErrors: false),
            new Handler(given => given)
        );

        using var response = await api.PostAsync("/things/bad", Json("1"));

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonNode.Parse(await TestApi.TextAsync(response))!;
        Assert.Equal(400, (int)problem["status"]!);
        Assert.Equal("/id", (string)problem["errors"]![0]!["pointer"]!);
    }

    [Fact]
    public async Task A_typed_exception_is_its_documented_error()
    {
        await using var api = await TestApi.StartAsync(
            new BodyEndpoint(),
            new Handler(_ => throw new TestException("gone")),
            options => options.ErrorTypeHeader = "x-error"
        );

        using var response = await api.PostAsync("/things/1", Json("1"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Missing", Header(response, "x-error"));
        Assert.Equal("\"gone\"", await TestApi.TextAsync(response));
    }

    [Theory]
    [InlineData(0, 0, 500)]
    [InlineData(0, 200, 500)]
    [InlineData(0, 1000, 500)]
    [InlineData(0, 418, 418)]
    [InlineData(4, 0, 400)]
    [InlineData(4, 409, 409)]
    [InlineData(4, 503, 400)]
    [InlineData(404, 0, 404)]
    public async Task A_typed_exception_has_an_error_status_that_the_document_describes(
        int described,
        int thrown,
        int sent
    )
    {
        await using var api = await TestApi.StartAsync(
            new BodyEndpoint(true, described),
            new Handler(_ => throw new TestException("gone", thrown))
        );

        using var response = await api.PostAsync("/things/1", Json("1"));

        Assert.Equal(sent, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(true, 504, "text")]
    [InlineData(false, 500, "title")]
    public async Task A_bug_of_the_handler_tells_nothing_but_the_request_id(bool documents, int status, string member)
    {
        await using var api = await TestApi.StartAsync(
            new BodyEndpoint(documents),
            new Handler(_ => throw new InvalidOperationException("secret")),
            options => options.RequestIdHeader = "x-request"
        );

        using var response = await api.PostAsync("/things/1", Json("1"));

        Assert.Equal(status, (int)response.StatusCode);
        var body = await TestApi.TextAsync(response);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Contains(
            Header(response, "x-request"),
            (string)JsonNode.Parse(body)![member]!,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("GET", "/things/1", 405)]
    [InlineData("POST", "/thing/1", 404)]
    [InlineData("POST", "/things/", 404)]
    public async Task Routing_answers_what_no_endpoint_does(string method, string path, int status)
    {
        await using var api = await TestApi.StartAsync(new BodyEndpoint(), new Handler(given => given));
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await api.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Options_lists_the_methods_and_allows_no_origin()
    {
        await using var api = await TestApi.StartAsync(new BodyEndpoint(), new Handler(given => given));
        using var request = new HttpRequestMessage(HttpMethod.Options, "/things/1");
        request.Headers.Add("Origin", "https://example.com");

        using var response = await api.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["POST", "OPTIONS"], response.Content.Headers.Allow);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(",", response.Headers.GetValues(name));
}
