using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Library;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Generated.Tests.Servers;

/// <summary>A document with other bodies than JSON and with parameters of every kind.</summary>
public sealed class LibraryServerTests
{
    [Fact]
    public async Task Parameters_of_every_place_arrive_typed()
    {
        var handler = HandlerDouble.Create<ILibraryHandler>((_, _) => new Book { Title = "Emma" }, out var calls);
        await using var app = await StartAsync(handler);
        var trace = Guid.NewGuid();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/lib/books/a%2Fb?fields=x&fields=y%2Cz&page=2&shelf[room]=east&shelf[number]=7"
        );
        request.Headers.Add("X-Trace", trace.ToString());

        using var response = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"title":"Emma"}""", await TextAsync(response));
        Assert.Equal("a/b", calls.Arguments[0]);
        Assert.Contains(trace, calls.Arguments);
        Assert.Contains(2, calls.Arguments);
        Assert.Contains(new Shelf { Room = "east", Number = 7 }, calls.Arguments);
        Assert.Contains(calls.Arguments, argument => argument is string[] and ["x", "y,z"]);
    }

    [Theory]
    [InlineData("/lib/books/1", "", "/X-Trace: ")]
    [InlineData("/lib/books/1", "no uuid", "/X-Trace: ")]
    [InlineData("/lib/books/1?page=two", "77777777-7777-7777-7777-777777777777", "/page: ")]
    [InlineData("/lib/books/1?page=0", "77777777-7777-7777-7777-777777777777", "/page: ")]
    public async Task Invalid_parameters_are_named(string url, string trace, string start)
    {
        await using var app = await StartAsync(Unused());
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("X-Trace", trace);

        using var response = await app.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(start, await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_a_body_is_in_the_documented_error()
    {
        await using var app = await StartAsync(Unused());

        using var response = await PutAsync(app, "/lib/books/1", """{"title":""}""", "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(
            "/title: ",
            (string)JsonNode.Parse(await TextAsync(response))!["message"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_success_has_the_documented_status()
    {
        var handler = HandlerDouble.Create<ILibraryHandler>((_, arguments) => arguments[^1], out _);
        await using var app = await StartAsync(handler);
        var book = """{"title":"Emma","year":1815,"genre":"novel","published":"1815-12-23"}""";

        using var created = await PutAsync(app, "/lib/books/1", book, "application/json");
        using var deleted = await app.Client.DeleteAsync("/lib/books/1", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Created, book), (created.StatusCode, await TextAsync(created)));
        Assert.Equal((HttpStatusCode.NoContent, ""), (deleted.StatusCode, await TextAsync(deleted)));
    }

    [Fact]
    public async Task Lists_in_paths_and_answers_need_no_emitted_type()
    {
        var handler = HandlerDouble.Create<ILibraryHandler>((_, _) => new[] { "one", "two" }, out var calls);
        await using var app = await StartAsync(handler);

        using var response = await app.Client.GetAsync(
            "/lib/books/1/pages/.3.14",
            TestContext.Current.CancellationToken
        );

        Assert.Equal("""["one","two"]""", await TextAsync(response));
        Assert.Equal([3, 14], Assert.IsType<int[]>(calls.Arguments[1]));
    }

    [Fact]
    public async Task Text_forms_and_bytes_are_bodies_too()
    {
        var handler = HandlerDouble.Create<ILibraryHandler>((_, arguments) => Kept(arguments[^1]), out _);
        await using var app = await StartAsync(handler);

        using var note = await PostAsync(app, "/lib/notes", "grüße", "text/plain");
        using var loan = await PostAsync(app, "/lib/loans", "isbn=1%202&days=3", "application/x-www-form-urlencoded");
        using var cover = await PutAsync(app, "/lib/covers/1", "bytes", "application/octet-stream");

        Assert.Equal("grüße", await TextAsync(note));
        Assert.Equal("""{"isbn":"1 2","days":3}""", await TextAsync(loan));
        Assert.Equal("bytes", await TextAsync(cover));
    }

    [Fact]
    public async Task An_api_can_be_mapped_under_several_prefixes()
    {
        var handler = HandlerDouble.Create<ILibraryHandler>((_, _) => null, out _);
        await using var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton(handler),
            endpoints =>
            {
                endpoints.MapLibrary();
                endpoints.MapLibrary("/v1");
            }
        );

        using var bare = await app.Client.DeleteAsync("/books/1", TestContext.Current.CancellationToken);
        using var prefixed = await app.Client.DeleteAsync("/v1/books/1", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, bare.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, prefixed.StatusCode);
    }

    /// <summary>The body as a handler would keep it: a stream does not outlive its request.</summary>
    private static object? Kept(object? body)
    {
        if (body is not Stream stream)
        {
            return body;
        }

        var copy = new MemoryStream();
        stream.CopyToAsync(copy).GetAwaiter().GetResult();
        copy.Position = 0;
        return copy;
    }

    private static Task<LoopbackApp> StartAsync(ILibraryHandler handler) =>
        LoopbackApp.StartAsync(services => services.AddSingleton(handler), endpoints => endpoints.MapLibrary("/lib"));

    private static ILibraryHandler Unused() =>
        HandlerDouble.Create<ILibraryHandler>(
            (_, _) => throw new InvalidOperationException("must not be called"),
            out _
        );

    private static Task<HttpResponseMessage> PutAsync(LoopbackApp app, string path, string body, string mediaType) =>
        app.Client.PutAsync(
            path,
            new StringContent(body, Encoding.UTF8, mediaType),
            TestContext.Current.CancellationToken
        );

    private static Task<HttpResponseMessage> PostAsync(LoopbackApp app, string path, string body, string mediaType) =>
        app.Client.PostAsync(
            path,
            new StringContent(body, Encoding.UTF8, mediaType),
            TestContext.Current.CancellationToken
        );

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
