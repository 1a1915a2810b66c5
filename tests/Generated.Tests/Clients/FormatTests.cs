using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Formats;
using Generated.Tests.Json;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Files, text streams, credentials and notations of time and bytes, on the wire.</summary>
public sealed class FormatTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_of_text_are_the_text_as_it_is()
    {
        await using var server = await Recorded.StartAsync(response =>
            Write(
                response,
                "text/event-stream",
                "data: {\"a\":\ndata: 1}\n\ndata: \"quoted\"\n\ndata: [DONE]\n\ndata: late\n\n"
            )
        );

        Assert.Equal(["{\"a\":\n1}", "\"quoted\""], await Client(server).EventsAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Lines_of_text_are_the_text_as_it_is()
    {
        await using var server = await Recorded.StartAsync(response =>
            Write(response, "application/jsonl", "{\"a\":1}\nplain\n")
        );

        Assert.Equal(["{\"a\":1}", "plain"], await Client(server).LinesAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_schema_of_whole_events_describes_their_data()
    {
        await using var server = await Recorded.StartAsync(response =>
            Write(response, "text/event-stream", "event: e\ndata: {\"celsius\":4.5}\n\n")
        );

        Assert.Equal([4.5], await Client(server).DescribedAsync(Token).Select(item => item.Celsius).ToListAsync(Token));
    }

    [Fact]
    public async Task A_credential_follows_the_name_of_its_scheme()
    {
        await using var server = await Recorded.StartAsync();

        await Client(server, options => options.Key = "abc").SecuredAsync(Token);

        Assert.Equal("SharedAccessKey abc", server.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_file_goes_through_whatever_its_media_type()
    {
        await using var server = await Recorded.StartAsync();

        await using var back = await Client(server).SendFileAsync(new MemoryStream([0, 255, 1]), Token);

        Assert.Equal("application/json", server.Headers["Content-Type"]);
        Assert.Equal([0, 255, 1], Bytes(back));
    }

    [Fact]
    public async Task Parts_without_a_type_are_files()
    {
        await using var server = await Recorded.StartAsync(Nothing);

        await Client(server)
            .SendFormAsync(
                new Form
                {
                    Text = "t",
                    Picture = new FilePart(new MemoryStream([1, 2]), "a \"b\".png"),
                    Anything = new FilePart([3], "x.txt", "text/plain"),
                    Many = [new byte[] { 4 }, new FilePart([5], "five.bin")],
                    Typed = new byte[] { 6 },
                    Encoded = [7],
                    Reading = new Reading { Celsius = 1 },
                },
                Token
            );

        var parts = server
            .Body.Split("--" + server.Headers["Content-Type"].Split('=')[1].Trim('"'))[1..^1]
            .Select(part => part.Trim('\r', '\n').Replace("\r\n", "|", StringComparison.Ordinal));
        Assert.Equal(
            [
                "Content-Type: text/plain|Content-Disposition: form-data; name=\"text\"||t",
                "Content-Type: image/png|Content-Disposition: form-data; name=\"picture\"; filename=\"a %22b%22.png\"||\u0001\u0002",
                "Content-Type: text/plain|Content-Disposition: form-data; name=\"anything\"; filename=\"x.txt\"||\u0003",
                "Content-Type: application/octet-stream|Content-Disposition: form-data; name=\"many\"; filename=\"many\"||\u0004",
                "Content-Type: application/octet-stream|Content-Disposition: form-data; name=\"many\"; filename=\"five.bin\"||\u0005",
                "Content-Type: application/octet-stream|Content-Disposition: form-data; name=\"typed\"; filename=\"typed\"||\u0006",
                "Content-Type: text/plain|Content-Disposition: form-data; name=\"encoded\"||Bw==",
                "Content-Type: application/json|Content-Disposition: form-data; name=\"reading\"||{\"celsius\":1}",
            ],
            parts
        );
    }

    [Fact]
    public async Task A_form_with_a_file_is_multipart()
    {
        await using var server = await Recorded.StartAsync(Nothing);

        await Client(server).SendUrlencodedAsync(new() { File = new byte[] { 1 } }, Token);

        Assert.StartsWith("multipart/form-data; boundary=", server.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_and_bytes_have_the_notation_of_their_format()
    {
        await using var server = await Recorded.StartAsync();
        var time = new DateTimeOffset(2024, 7, 15, 12, 0, 1, TimeSpan.FromHours(2));
        var scalars = new Scalars
        {
            Url = [0xfb, 0xff, 1],
            Http = time,
            Unix = time,
            Span = new TimeSpan(1, 2, 3, 4, 500),
            Duration = TimeSpan.FromMinutes(90),
        };

        var back = await Client(server).SendScalarsAsync(scalars, time, time, [0xff], Token);

        Assert.Equal(
            """{"url":"-_8B","http":"Mon, 15 Jul 2024 10:00:01 GMT","unix":1721037601,"span":"1.02:03:04.5000000","duration":"PT1H30M"}""",
            server.Body
        );
        Assert.Equal("/scalars?since=1721037601&key=_w", server.Target);
        Assert.Equal("Mon, 15 Jul 2024 10:00:01 GMT", server.Headers["If-Changed"]);
        Assert.Equal(scalars, back);
    }

    [Theory]
    [InlineData("""{"duration":"1.02:03:04"}""", """{"duration":"P1DT2H3M4S"}""")]
    [InlineData("""{"span":"P1DT2H3M4S"}""", """{"span":"1.02:03:04"}""")]
    [InlineData("""{"url":"+/8B"}""", """{"url":"-_8B"}""")]
    [InlineData("""{"url":"_w=="}""", """{"url":"_w"}""")]
    [InlineData("""{"http":"2024-07-15T10:00:01Z"}""", """{"http":"Mon, 15 Jul 2024 10:00:01 GMT"}""")]
    public void Other_notations_of_the_same_type_are_read(string json, string written) =>
        Assert.Equal(written, RecordJsonTests.Write(RecordJsonTests.Read<Scalars>(json)));

    [Theory]
    [InlineData("""{"duration":"5"}""", "$.duration")]
    [InlineData("""{"span":""}""", "$.span")]
    [InlineData("""{"url":"_"}""", "$.url")]
    [InlineData("""{"url":"*_=="}""", "$.url")]
    [InlineData("""{"http":"yesterday"}""", "$.http")]
    [InlineData("""{"unix":"1"}""", "$.unix")]
    [InlineData("""{"unix":1e30}""", "$.unix")]
    public void Text_of_another_type_is_refused(string json, string path) =>
        Assert.Equal(path, RecordJsonTests.Refused<Scalars>(json).Path);

    private static FormatsClient Client(Recorded server, Action<FormatsClientOptions>? configure = null)
    {
        var options = new FormatsClientOptions();
        configure?.Invoke(options);
        return new FormatsClient(server.Http, options);
    }

    private static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static Task Write(HttpResponse response, string mediaType, string text)
    {
        response.ContentType = mediaType;
        return response.WriteAsync(text, CancellationToken.None);
    }

    private static Task Nothing(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
