using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http.Streaming;

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
        const int Limit = 10_000;
        await using var stream = new EndlessEvent();
        using var client = new HttpClient(new EventHandler(stream)) { BaseAddress = new Uri("http://events.test") };

        await Assert.ThrowsAsync<ApiResponseException>(() =>
            CollectAsync(client, new ApiClientOptions { MaxResponseBytes = Limit })
        );

        Assert.InRange(stream.BytesRead, 1, 20 * Limit);
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
            .SendForEventsAsync(() => Thing.Request(), Probes.Node, null, TestContext.Current.CancellationToken);
        await foreach (var item in sequence)
        {
            items.Add(item.Data!.ToJsonString());
        }

        return items;
    }

    private sealed class EventHandler(Stream stream) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var content = new StreamContent(stream);
            content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
            return Task.FromResult(new HttpResponseMessage { Content = content, RequestMessage = request });
        }
    }

    /// <summary>One event whose data lines never end.</summary>
    private sealed class EndlessEvent : Stream
    {
        private static ReadOnlySpan<byte> Line => "data: 1,\n"u8;

        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => BytesRead;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var index = 0; index < count; index++, BytesRead++)
            {
                buffer[offset + index] = Line[(int)(BytesRead % Line.Length)];
            }

            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
