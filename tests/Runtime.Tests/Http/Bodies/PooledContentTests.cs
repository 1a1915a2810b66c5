using System;
using System.Buffers;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http.Bodies;

public sealed class PooledContentTests
{
    [Fact]
    public async Task A_body_still_being_sent_keeps_its_bytes_when_the_answer_comes_early()
    {
        using var handler = new EarlyAnswer();
        using var client = new HttpClient(handler) { BaseAddress = new Uri("http://localhost/") };
        using var request = new ApiRequest(new ApiOperation("Put", "PUT", "/"));
        request.Json(JsonNode.Parse("\"the body\""), Probes.Node);

        await new ApiTransport(client, new ApiClientOptions(), null).SendAsync(request, null, CancellationToken.None);
        Overwrite(4096);
        handler.Gate.SetResult();
        await handler.Sending!;

        Assert.Equal("\"the body\"", Encoding.UTF8.GetString(handler.Sent.ToArray()));
    }

    // The next to rent an array of that size writes into it.
    private static void Overwrite(int size)
    {
        for (var count = 0; count < 64; count++)
        {
            ArrayPool<byte>.Shared.Rent(size).AsSpan().Fill((byte)'!');
        }
    }

    private sealed class EarlyAnswer : HttpMessageHandler
    {
        public TaskCompletionSource Gate { get; } = new();

        public MemoryStream Sent { get; } = new();

        public Task? Sending { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Sending = request.Content!.CopyToAsync(new SlowStream(Gate.Task, Sent), CancellationToken.None);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }

    private sealed class SlowStream(Task gate, MemoryStream sent) : MemoryStream
    {
        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await gate;
            await sent.WriteAsync(buffer, cancellationToken);
        }
    }
}
