using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PetStore;
using Xunit;

namespace Generated.Tests.Servers.PetStoreSample;

/// <summary>The sample pet store, called by the emitted client and by curl.</summary>
public sealed class PetStoreTests
{
    private static readonly NewPet Tom = new() { Name = "Tom", Kind = NewPetKind.Cat };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_emitted_client_calls_every_operation()
    {
        await using var server = await PetStoreServer.StartAsync();
        using var http = Http(server);
        var client = Client(http, "pets:write");

        var created = await client.CreatePetAsync(Tom, Token);
        await client.UploadPhotoAsync(created.Id, new UploadPhotoRequest { Photo = "png"u8.ToArray() }, Token);
        var photo = await client.DownloadPhotoAsync(created.Id, Token);
        var watched = new List<Pet>();
        await foreach (var pet in client.WatchPetsAsync(Token))
        {
            watched.Add(pet);
        }

        Assert.Equal("ann", created.Tag);
        Assert.Equal(created, await client.GetPetAsync(created.Id, Token));
        Assert.Equal(["Rex", "Tom"], (await client.ListPetsAsync(cancellationToken: Token)).Select(pet => pet.Name));
        Assert.Equal(["Rex", "Tom"], watched.Select(pet => pet.Name));
        using var text = new StreamReader(photo);
        Assert.Equal("png", await text.ReadToEndAsync(Token));
    }

    [Fact]
    public async Task Declared_security_is_authorization()
    {
        await using var server = await PetStoreServer.StartAsync();
        using var http = Http(server);

        var anonymous = await Assert.ThrowsAnyAsync<ApiException>(() => Client(http, null).CreatePetAsync(Tom, Token));
        var reader = await Assert.ThrowsAnyAsync<ApiException>(() =>
            Client(http, "pets:read").CreatePetAsync(Tom, Token)
        );

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.Status);
        Assert.Equal(HttpStatusCode.Forbidden, reader.Status);
        Assert.NotEmpty(await Client(http, null).ListPetsAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task A_default_error_has_the_status_that_the_handler_chooses()
    {
        await using var server = await PetStoreServer.StartAsync();
        using var http = Http(server);
        var client = Client(http, "pets:write");

        var missing = await Assert.ThrowsAsync<ProblemException>(() => client.GetPetAsync(77, Token));
        await client.CreatePetAsync(Tom, Token);
        var taken = await Assert.ThrowsAsync<ProblemException>(() => client.CreatePetAsync(Tom, Token));

        Assert.Equal((HttpStatusCode.NotFound, "missing"), (missing.Status, missing.Error.Code));
        Assert.Equal((HttpStatusCode.Conflict, "taken"), (taken.Status, taken.Error.Code));
    }

    [Fact]
    public async Task One_operation_has_a_rate_limit()
    {
        await using var server = await PetStoreServer.StartAsync();
        using var http = Http(server, "pets:write");
        var statuses = new List<HttpStatusCode>();
        for (var call = 0; call < 7; call++)
        {
            using var response = await PostAsync(http, "{}");
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.All(statuses.SkipLast(1), status => Assert.Equal(HttpStatusCode.BadRequest, status));
        using var list = await http.GetAsync("/pets", Token);
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
    }

    [Fact]
    public async Task Every_problem_of_a_body_is_named()
    {
        await using var server = await PetStoreServer.StartAsync();
        using var http = Http(server, "pets:write");

        using var response = await PostAsync(
            http,
            """{"age":"old","tags":["a",1,true,"b"],"owner":{"name":5},"kind":"cat"}"""
        );

        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(400, (int)problem["status"]!);
        Assert.Equal(
            ["/age", "/name", "/owner/name", "/owner/phone", "/tags/1", "/tags/2"],
            problem["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("""{"kind":"cat","name":"\ud800","age":"old"}""")]
    [InlineData("""{"kind":"cat","name":"Rex","age":"old","\ud800":1}""")]
    [InlineData("""{"kind":"cat","name":"Rex","owner":{"\udc00":5,"name":5}}""")]
    [InlineData("""{"kind":"cat","name":"Rex","tags":["\ud800",1]}""")]
    public async Task Invalid_Unicode_in_a_body_with_other_problems_is_a_bad_request(string json)
    {
        await using var server = await PetStoreServer.StartAsync();
        using var http = Http(server, "pets:write");

        using var response = await PostAsync(http, json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;
        Assert.NotEmpty(problem["errors"]!.AsObject());
    }

    [Fact]
    public async Task An_unexpected_exception_becomes_problem_details_without_its_message()
    {
        await using var server = await PetStoreServer.StartAsync();
        using var http = Http(server, "pets:write");

        using var response = await PostAsync(http, """{"name":"crash","kind":"dog"}""");

        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_handler_of_the_application_comes_first()
    {
        await using var server = await PetStoreServer.StartAsync(services =>
            services.AddExceptionHandler<TeapotHandler>()
        );
        using var http = Http(server, "pets:write");

        using var response = await PostAsync(http, """{"name":"crash","kind":"dog"}""");

        Assert.Equal(418, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_application_decides_about_origins()
    {
        await using var server = await PetStoreServer.StartAsync();
        using var http = Http(server);

        Assert.Equal("https://pets.example", await AllowedOriginAsync(http, "https://pets.example"));
        Assert.Null(await AllowedOriginAsync(http, "https://other.example"));
    }

    [Fact]
    public async Task Tools_see_every_operation_with_its_parameters()
    {
        await using var server = await PetStoreServer.StartAsync();
        using var http = Http(server);

        var document = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json", Token))!;

        var ids =
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select (string?)operation.Value!["operationId"];
        Assert.Equal(
            ["createPet", "downloadPhoto", "getPet", "listPets", "uploadPhoto", "watchPets"],
            ids.Order(StringComparer.Ordinal)
        );
        var limit = document["paths"]!["/pets"]!["get"]!["parameters"]![0]!;
        Assert.Equal(("limit", "query"), ((string?)limit["name"], (string?)limit["in"]));
        var id = document["paths"]!["/pets/{petId}"]!["get"]!["parameters"]![0]!;
        Assert.Equal(("petId", "path", true), ((string?)id["name"], (string?)id["in"], (bool)id["required"]!));
    }

    [Fact]
    public async Task The_document_itself_is_served()
    {
        await using var server = await PetStoreServer.StartAsync();
        using var http = Http(server);

        using var response = await http.GetAsync("/openapi.yaml", Token);

        Assert.Equal("application/yaml", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("openapi: 3.1.0", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curl_lists_uploads_and_watches()
    {
        await using var server = await PetStoreServer.StartAsync();
        var token = "Authorization: Bearer " + PetStoreServer.Token("");
        var photo = Path.Combine(AppContext.BaseDirectory, "Generated.Tests.dll");

        var list = await CurlAsync(server, "/pets");
        var upload = await CurlAsync(
            server,
            "/pets/1/photo",
            "-X",
            "PUT",
            "-H",
            token,
            "-F",
            $"photo=@{photo};type=image/png"
        );
        var events = await CurlAsync(server, "/pets/events", "-H", token);

        Assert.Equal("""[{"id":1,"name":"Rex"}] 200""", list);
        Assert.Equal(" 204", upload);
        Assert.Contains("""data: {"id":1,"name":"Rex"}""", events, StringComparison.Ordinal);
    }

    private static async Task<string?> AllowedOriginAsync(HttpClient http, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/pets");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var response = await http.SendAsync(request, Token);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }

    private static async Task<string> CurlAsync(PetStoreServer server, string path, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "curl",
            ["-s", "-w", " %{http_code}", .. arguments, server.Address + path[1..]]
        )
        {
            RedirectStandardOutput = true,
        };
        using var curl = Process.Start(start)!;
        var output = await curl.StandardOutput.ReadToEndAsync(Token);
        await curl.WaitForExitAsync(Token);
        return output;
    }

    private static HttpClient Http(PetStoreServer server, string? scope = null)
    {
        var http = new HttpClient { BaseAddress = server.Address };
        if (scope is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer",
                PetStoreServer.Token(scope)
            );
        }

        return http;
    }

    private static PetStoreClient Client(HttpClient http, string? scope)
    {
        var options = new PetStoreClientOptions();
        if (scope is not null)
        {
            options.BearerAuth = _ => ValueTask.FromResult(PetStoreServer.Token(scope));
        }

        return new PetStoreClient(http, options);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string json) =>
        http.PostAsync("/pets", new StringContent(json, Encoding.UTF8, "application/json"), Token);

    private sealed class TeapotHandler : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(
            HttpContext httpContext,
            Exception exception,
            CancellationToken cancellationToken
        )
        {
            httpContext.Response.StatusCode = StatusCodes.Status418ImATeapot;
            return ValueTask.FromResult(true);
        }
    }
}
