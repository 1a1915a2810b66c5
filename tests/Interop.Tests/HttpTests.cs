using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shapes;
using Xunit;

namespace Interop.Tests;

/// <summary>A minimal API with the emitted contexts in its resolver chain, and HttpClient's JSON extensions against it.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private readonly WebApplication app = Build();
    private HttpClient client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(Cancellation);
        client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Records_go_both_ways()
    {
        using var response = await client.PostAsJsonAsync(
            "/cats",
            new Cat { Kind = "cät 😀", Lives = 3 },
            ShapesJsonContext.Default.Cat,
            Cancellation
        );

        var cat = await response.Content.ReadFromJsonAsync(ShapesJsonContext.Default.Cat, Cancellation);
        Assert.Equal(new Cat { Kind = "cät 😀", Lives = 2 }, cat);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Lists_of_records_are_fetched_and_streamed()
    {
        var jobs = await client.GetFromJsonAsync(
            "/jobs?count=2000",
            AmplifyAdminJsonContext.Default.ListBackendJobRespObj,
            Cancellation
        );
        var streamed = new List<BackendJobRespObj>();
        await foreach (
            var job in client.GetFromJsonAsAsyncEnumerable(
                "/jobs/streamed?count=2000",
                AmplifyAdminJsonContext.Default.BackendJobRespObj,
                Cancellation
            )
        )
        {
            streamed.Add(job!);
        }

        Assert.Equal(2000, jobs!.Jobs!.Count);
        Assert.Equal(jobs.Jobs, streamed);
    }

    [Fact]
    public async Task A_large_body_sent_in_small_pieces_is_read_whole()
    {
        var page = Page(2000);
        using var content = new DrippingContent(
            JsonSerializer.SerializeToUtf8Bytes(page, AmplifyAdminJsonContext.Default.ListBackendJobRespObj)
        );

        using var response = await client.PostAsync("/count", content, Cancellation);

        Assert.Equal("2000", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("""{"kind":"cat"}""")]
    [InlineData("""{"kind":"cat","lives":1,"lives":2}""")]
    [InlineData("""{"kind":"cat","lives":1} x""")]
    [InlineData("""{"kind":"cat","lives":99999999999}""")]
    [InlineData("""{"kind":"\uD800","lives":1}""")]
    public async Task Bodies_that_are_none_are_bad_requests(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");

        using var response = await client.PostAsync("/cats", content, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Answers_that_are_none_are_JSON_errors_with_their_place()
    {
        var exception = await Assert.ThrowsAsync<JsonException>(() =>
            client.GetFromJsonAsync("/wrong", ShapesJsonContext.Default.Cat, Cancellation)
        );

        Assert.Equal("$.lives", exception.Path);
        Assert.Equal(1, exception.LineNumber);
        Assert.Equal(14, exception.BytePositionInLine);
    }

    private static ListBackendJobRespObj Page(int count) =>
        new()
        {
            Jobs =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(index => new BackendJobRespObj
                    {
                        JobId = $"job-{index}",
                        AppId = "d1ä",
                        BackendEnvironmentName = "staging \"1\"",
                        Status = index % 2 == 0 ? "COMPLETED" : null,
                    }),
            ],
        };

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ShapesJsonContext.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, AmplifyAdminJsonContext.Default);
        });
        var app = builder.Build();
        app.MapPost("/cats", (Cat cat) => cat with { Lives = cat.Lives - 1 });
        app.MapGet("/jobs", (int count) => TypedResults.Ok(Page(count)));
        app.MapGet("/jobs/streamed", (int count) => Page(count).Jobs);
        app.MapPost("/count", (ListBackendJobRespObj page) => page.Jobs!.Count.ToString());
        app.MapGet("/wrong", () => Results.Text("{\"kind\":\"cat\",\n \"lives\": true}", "application/json"));
        return app;
    }

    /// <summary>Sends its bytes a few at a time.</summary>
    private sealed class DrippingContent : HttpContent
    {
        private readonly byte[] bytes;

        public DrippingContent(byte[] bytes)
        {
            this.bytes = bytes;
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(System.IO.Stream stream, TransportContext? context)
        {
            foreach (var piece in bytes.Chunk(977))
            {
                await stream.WriteAsync(piece);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
