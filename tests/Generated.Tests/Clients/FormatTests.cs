using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Formats;
using Generated.Tests.Json;
using Generated.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
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

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData(null, "application/octet-stream")]
    public async Task The_caller_chooses_the_media_type_of_a_file(string? chosen, string sent)
    {
        await using var server = await Recorded.StartAsync(Nothing);

        await Client(server).SendAnyFileAsync(new FilePart([1], contentType: chosen), Token);

        Assert.Equal((sent, "\u0001"), (server.Headers["Content-Type"], server.Body));
    }

    [Fact]
    public async Task The_first_of_several_media_types_is_the_default()
    {
        await using var server = await Recorded.StartAsync(Nothing);

        await Client(server).SendPictureAsync(new MemoryStream([1]), Token);
        Assert.Equal("image/png", server.Headers["Content-Type"]);
        await Client(server).SendPictureAsync(new FilePart([1], contentType: "image/jpeg"), Token);
        Assert.Equal("image/jpeg", server.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_patch_tells_absent_from_null()
    {
        await using var server = await Recorded.StartAsync(Nothing);

        await Client(server)
            .PatchAsync(
                new()
                {
                    Name = new(null),
                    Plain = null,
                    Inner = new() { Name = "n" },
                },
                Token
            );
        Assert.Equal("""{"name":null,"inner":{"name":"n"}}""", server.Body);
        await Client(server).PatchAsync(new() { Inner = new() { Name = new(null) } }, Token);
        Assert.Equal("""{"inner":{"name":null}}""", server.Body);
    }

    [Fact]
    public async Task A_merge_patch_can_remove_every_optional_member()
    {
        await using var server = await Recorded.StartAsync(Nothing);

        await Client(server).MergeAsync(new() { Name = new(null), Inner = new(new() { Size = new(null) }) }, Token);
        Assert.Equal("""{"name":null,"inner":{"size":null}}""", server.Body);
        await Client(server).MergeAsync(new() { Inner = new(null) }, Token);
        Assert.Equal("""{"inner":null}""", server.Body);
    }

    [Fact]
    public async Task Null_in_an_optional_member_is_absence()
    {
        await using var server = await Recorded.StartAsync(response =>
            Write(
                response,
                "application/json",
                """{"note":null,"id":7,"count":null,"lines":null,"reading":null,"declared":null,"elapsed":"1.02:03:04"}"""
            )
        );

        var order = await Client(server).OrderAsync(Token);

        string? declared = order.Declared;
        Assert.Equal(new Order { Id = 7, Elapsed = new TimeSpan(1, 2, 3, 4) }, order);
        Assert.Null(declared);
        Assert.Equal("""{"id":7,"elapsed":"1.02:03:04"}""", RecordJsonTests.Write(order));
    }

    [Fact]
    public async Task Null_in_an_optional_member_is_refused_where_responses_are_validated()
    {
        await using var server = await Recorded.StartAsync(response =>
            Write(response, "application/json", """{"id":7,"note":null}""")
        );

        var exception = await Assert.ThrowsAsync<ApiResponseException>(() =>
            Client(server, options => options.ValidateResponses = true).OrderAsync(Token)
        );

        Assert.Contains("$.note", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":1,"lines":[null]}""")]
    public void Null_is_refused_where_it_is_not_absence(string json) => RecordJsonTests.Refused<Order>(json);

    [Theory]
    [InlineData("""{"id":1,"note":null}""", "/note")]
    [InlineData("""{"id":1,"declared":null}""", null)]
    public async Task A_server_holds_requests_to_the_document(string json, string? place)
    {
        var handler = HandlerDouble.Create<IFormatsHandler>((_, _) => null, out _);
        await using var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton(handler),
            endpoints => endpoints.MapFormats()
        );
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");

        using var response = await app.Client.PostAsync("/orders", content, Token);

        Assert.Equal(place is null ? HttpStatusCode.NoContent : HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(place ?? "", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_gets_the_names_and_media_types_of_files()
    {
        Form? received = null;
        var handler = HandlerDouble.Create<IFormatsHandler>(
            (_, arguments) =>
            {
                received = (Form)arguments[0]!;
                return null;
            },
            out _
        );
        await using var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton(handler),
            endpoints => endpoints.MapFormats()
        );

        await new FormatsClient(app.Client).SendFormAsync(
            new Form
            {
                Picture = new FilePart([1, 2], "a;base64,b=.png"),
                Anything = new FilePart([3], "x.txt", "text/plain"),
                Many = [new byte[] { 9 }],
            },
            Token
        );

        Assert.Equal(("a;base64,b=.png", "image/png"), (received!.Picture.FileName, received.Picture.ContentType));
        Assert.Equal([1, 2], Bytes(received.Picture.Content));
        Assert.Equal(("x.txt", "text/plain"), (received.Anything.FileName, received.Anything.ContentType));
    }

    [Theory]
    [InlineData("hello \"you\"")]
    [InlineData("12 apples")]
    public async Task A_string_sent_as_plain_text_is_read(string text)
    {
        await using var server = await Recorded.StartAsync(response => Write(response, "text/plain", text));

        Assert.Equal(text, await Client(server).WordAsync(Token));
    }

    [Fact]
    public async Task A_scalar_sent_as_plain_text_is_read()
    {
        var id = Guid.NewGuid();
        await using var server = await Recorded.StartAsync(response => Write(response, "text/plain", id.ToString()));

        Assert.Equal(id, await Client(server).IdAsync(Token));
    }

    [Fact]
    public async Task Extension_members_of_problem_details_are_kept()
    {
        await using var server = await Recorded.StartAsync(response =>
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return Write(response, "application/problem+json", """{"title":"t","traceId":"x"}""");
        });

        var exception = await Assert.ThrowsAsync<ProblemDetailsException>(() => Client(server).OrderAsync(Token));

        Assert.Equal("x", exception.Error.AdditionalProperties!["traceId"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_default_response_without_a_documented_success_is_the_success()
    {
        await using var server = await Recorded.StartAsync(response =>
            Write(response, "application/json", """{"celsius":3}""")
        );

        Reading reading = await Client(server).OnlyDefaultAsync(Token);

        Assert.Equal(3, reading.Celsius);
    }

    [Fact]
    public async Task A_failure_is_an_exception_although_the_default_response_is_the_success()
    {
        await using var server = await Recorded.StartAsync(response =>
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Write(response, "application/json", """{"celsius":3}""");
        });

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Client(server).OnlyDefaultAsync(Token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.Status);
    }

    [Fact]
    public void A_server_variable_without_a_default_is_a_required_parameter() =>
        Assert.Equal("https://eu.example.com/v1", FormatsServers.Server1("eu").ToString());

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
