using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Microsoft.AspNetCore.Http;
using Wire;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Bodies on the wire, there and back.</summary>
public sealed class BodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"id":"1","text":null}""")]
    [InlineData("""{"id":"1","text":"t","tags":["a","b"]}""")]
    public async Task Json_keeps_absent_and_null_apart(string json)
    {
        await using var server = await Recorded.StartAsync();
        var note = WireJsonContext.Default.Note;

        var back = await server.Client().SendJsonAsync(System.Text.Json.JsonSerializer.Deserialize(json, note)!, Token);

        Assert.Equal(json, server.Body);
        Assert.Equal("application/json", server.Headers["Content-Type"]);
        Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(back, note));
    }

    [Fact]
    public async Task A_form_is_urlencoded_field_by_field()
    {
        await using var server = await Recorded.StartAsync(NothingAsync);

        await server
            .Client()
            .SendFormAsync(
                new()
                {
                    Text = "a b&c=é",
                    List = ["x", "y z"],
                    Joined = ["1", "2"],
                    Number = 7,
                },
                Token
            );

        Assert.Equal("application/x-www-form-urlencoded", server.Headers["Content-Type"]);
        Assert.Equal("text=a+b%26c%3D%C3%A9&list=x&list=y+z&joined=1,2&number=7", server.Body);
    }

    [Fact]
    public async Task Multipart_carries_text_json_and_files()
    {
        await using var server = await Recorded.StartAsync(NothingAsync);

        await server
            .Client()
            .SendMultipartAsync(
                new()
                {
                    Text = "t",
                    Color = new()
                    {
                        R = 1,
                        G = 2,
                        B = 3,
                    },
                    File = new byte[] { 0, 255, 13, 10 },
                    Files = [new byte[] { 1 }, new byte[] { 2 }],
                },
                Token
            );

        Assert.StartsWith("multipart/form-data; boundary=", server.Headers["Content-Type"], StringComparison.Ordinal);
        var parts = server.Body.Split("--" + server.Headers["Content-Type"].Split('=')[1].Trim('"'));
        Assert.Contains("name=text", parts[1].Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nt\r\n", parts[1], StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json", parts[2], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n{\"R\":1,\"G\":2,\"B\":3}\r\n", parts[2], StringComparison.Ordinal);
        Assert.Contains("Content-Type: image/png", parts[3], StringComparison.Ordinal);
        Assert.Contains("filename", parts[3], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n\0\u00FF\r\n\r\n", parts[3], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n\u0001\r\n", parts[4], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n\u0002\r\n", parts[5], StringComparison.Ordinal);
        Assert.StartsWith("--", parts[6], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_is_utf_8()
    {
        await using var server = await Recorded.StartAsync();

        Assert.Equal("é\n€", await server.Client().SendTextAsync("é\n€", Token));
        Assert.Equal(Encoding.Latin1.GetString("é\n€"u8), server.Body);
        Assert.StartsWith("text/plain", server.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_go_through_unread()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(index => (byte)(index * 7)).ToArray();
        await using var server = await Recorded.StartAsync();

        await using var back = await server.Client().SendBinaryAsync(new MemoryStream(bytes), Token);

        using var copy = new MemoryStream();
        await back.CopyToAsync(copy, Token);
        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal("application/octet-stream", server.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_stream_is_handed_over_before_it_ends()
    {
        var more = new TaskCompletionSource();
        await using var server = await Recorded.StartAsync(async response =>
        {
            response.ContentType = "application/octet-stream";
            await response.Body.WriteAsync("a"u8.ToArray(), CancellationToken.None);
            await response.Body.FlushAsync(CancellationToken.None);
            await more.Task;
            await response.Body.WriteAsync("b"u8.ToArray(), CancellationToken.None);
        });

        await using var stream = await server.Client().SendBinaryAsync(new MemoryStream([1]), Token);

        Assert.Equal('a', stream.ReadByte());
        more.SetResult();
        Assert.Equal('b', stream.ReadByte());
    }

    [Fact]
    public async Task Events_arrive_one_by_one()
    {
        await using var server = await Recorded.StartAsync(async response =>
        {
            response.ContentType = "text/event-stream";
            await response.WriteAsync(
                ": a comment\n\nevent: color\nid: 1\ndata: {\"R\":1,\ndata: \"G\":2,\"B\":3}\n\ndata:{\"R\":4,\"G\":5,\"B\":6}\r\n\r\n",
                CancellationToken.None
            );
        });

        Assert.Equal([1, 4], await server.Client().EventsAsync(Token).Select(color => color.R).ToListAsync(Token));
    }

    [Fact]
    public async Task Lines_arrive_one_by_one()
    {
        await using var server = await Recorded.StartAsync(async response =>
        {
            response.ContentType = "application/jsonl";
            await response.WriteAsync("{\"R\":1,\"G\":2,\"B\":3}\n\n{\"R\":4,\"G\":5,\"B\":6}", CancellationToken.None);
        });

        Assert.Equal([1, 4], await server.Client().LinesAsync(Token).Select(color => color.R).ToListAsync(Token));
    }

    [Theory]
    [InlineData(404, "MissingException")]
    [InlineData(418, "FaultException")]
    [InlineData(500, "ProblemException")]
    public async Task Errors_are_found_by_status_then_range_then_default(int status, string type)
    {
        await using var server = await Recorded.StartAsync(response =>
        {
            response.StatusCode = status;
            response.ContentType = "application/json";
            return response.WriteAsync("""{"what":"w","fault":"f","title":"t"}""", CancellationToken.None);
        });

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => server.Client().ErrorsAsync(Token));

        Assert.Equal((type, status), (exception.GetType().Name, (int)exception.Status));
    }

    [Fact]
    public async Task Unions_keep_their_branch()
    {
        const string Json = """
            {"mapped":{"kind":"round","radius":1.5},"tried":{"kind":"x","side":2},"scalars":["a",7,[true,false]],"nested":[{"kind":"flat","side":3},"s"],"byName":{"a":{"kind":"flat","side":4}},"nullable":null}
            """;
        await using var server = await Recorded.StartAsync();
        var shapes = System.Text.Json.JsonSerializer.Deserialize(Json, WireJsonContext.Default.Shapes)!;

        var back = await server.Client().SendShapesAsync(shapes, Token);

        Assert.Equal(Json, server.Body);
        Assert.Equal(shapes, back);
        Assert.True(back.Mapped!.TryGetCircle(out var circle));
        Assert.Equal(1.5, circle.Radius);
        Assert.True(back.Tried!.TryGetSquare(out _));
        Assert.Equal(
            ["text a", "number 7", "list 2"],
            back.Scalars!.Select(one => one.Match(text => $"text {text}", n => $"number {n}", l => $"list {l.Count}"))
        );
        Assert.True(back.Nested![0].TryGetMapped(out var nested) && nested.TryGetSquare(out _));
        Assert.True(back.ByName!["a"].TryGetSquare(out _));
    }

    [Theory]
    [InlineData("""{"mapped":{"kind":"oval","radius":1}}""", "$.mapped", "oval")]
    [InlineData("""{"tried":{"kind":"x"}}""", "$.tried", "Circle")]
    [InlineData("""{"tried":{"kind":"x","radius":1,"side":2}}""", "$.tried", "2 alternatives")]
    [InlineData("""{"scalars":[1.5]}""", "$.scalars[0]", "Scalar")]
    public async Task A_value_of_no_branch_or_of_several_is_refused(string json, string path, string why)
    {
        await using var server = await Recorded.StartAsync(response =>
        {
            response.ContentType = "application/json";
            return response.WriteAsync(json, CancellationToken.None);
        });

        var exception = await Assert.ThrowsAsync<ApiResponseException>(() =>
            server.Client().SendShapesAsync(new(), Token)
        );

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
    }

    private static Task NothingAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
