using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http;

/// <summary>Server-sent events by the HTML standard, however the bytes arrive.</summary>
public sealed class EventStreamTests
{
    [Theory]
    [InlineData("data: 1\n\ndata: 2\n\n", "1|2")]
    [InlineData("data: 1\r\rdata: 2\r\r", "1|2")]
    [InlineData("data: 1\r\n\r\ndata: 2\r\n\r\n", "1|2")]
    [InlineData("data: 1\r\n\ndata: 2\n\r\n", "1|2")]
    [InlineData("\u00EF\u00BB\u00BFdata: 1\n\n", "1")]
    [InlineData("data: 1\n\ndata: 2\n", "1")]
    [InlineData("data: 1\n\ndata: 2", "1")]
    [InlineData(": comment\nid: 7\nevent: x\nretry: 9\ndata:1\n\n", "1")]
    [InlineData("data: [1,\ndata: 2]\n\n", "[1,2]")]
    [InlineData("data: [1,\rdata: 2]\r\r", "[1,2]")]
    [InlineData("data\n\ndata: 1\n\n", "1")]
    [InlineData("\n\n\ndata: 1\n\n\n", "1")]
    public async Task Events_end_as_the_standard_says(string body, string expected)
    {
        Assert.Equal(expected, string.Join('|', await ReadAsync(body, body.Length)));
        Assert.Equal(expected, string.Join('|', await ReadAsync(body, 1)));
        Assert.Equal(expected, string.Join('|', await ReadAsync(body, 3)));
    }

    [Fact]
    public async Task An_event_of_many_lines_is_limited_in_total()
    {
        var options = new ApiClientOptions { MaxResponseBytes = 10_000 };
        var sent = 0;
        await using var server = new FaultServer(
            async (request, token) =>
            {
                await request.SendAsync("HTTP/1.1 200 X\r\nContent-Type: text/event-stream\r\n\r\n");
                while (!token.IsCancellationRequested)
                {
                    await request.SendAsync("data: 1,\n");
                    sent++;
                }
            }
        );
        using var client = Thing.Client(server.Address);

        await Assert.ThrowsAsync<ApiResponseException>(() => CollectAsync(client, options));

        Assert.InRange(sent, 1, 100_000);
    }

    private static async Task<List<string>> ReadAsync(string body, int pieceLength)
    {
        await using var server = new FaultServer(
            async (request, _) =>
            {
                await request.SendAsync(
                    $"HTTP/1.1 200 X\r\nContent-Type: text/event-stream\r\nContent-Length: {body.Length}\r\n\r\n"
                );
                request.Socket.NoDelay = true;
                foreach (var piece in body.Chunk(pieceLength))
                {
                    await request.SendAsync(new string(piece));
                    await Task.Yield();
                }
            }
        );
        using var client = Thing.Client(server.Address);
        return await CollectAsync(client, new ApiClientOptions());
    }

    private static async Task<List<string>> CollectAsync(HttpClient client, ApiClientOptions options)
    {
        var items = new List<string>();
        var sequence = Thing
            .Transport(client, options)
            .SendForSequenceAsync(
                Thing.Request(),
                Probes.Node,
                events: true,
                null,
                TestContext.Current.CancellationToken
            );
        await foreach (var item in sequence)
        {
            items.Add(item!.ToJsonString());
        }

        return items;
    }
}
