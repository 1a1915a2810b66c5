using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>Connections are used again, whatever came over them.</summary>
public sealed class ConnectionTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, "not json")]
    [InlineData(404, "{}")]
    [InlineData(503, "a very long page")]
    [InlineData(204, "")]
    public async Task A_hundred_calls_use_one(int status, string body)
    {
        body = body.Replace("very long", new string('x', 100_000), StringComparison.Ordinal);
        await using var server = new FaultServer(
            (request, _) =>
                status == 204 ? request.SendAsync("HTTP/1.1 204 X\r\n\r\n") : request.AnswerAsync(status, body)
        );
        using var client = Thing.Client(server.Address, connections: 10);

        for (var call = 0; call < 100; call++)
        {
            await Record.ExceptionAsync(() => Thing.CallAsync(client, Cancelled));
        }

        Assert.Equal((100, 1), (server.Requests, server.Opened));
    }

    [Fact]
    public async Task An_answer_that_comes_a_byte_at_a_time_from_its_first_is_read()
    {
        await using var server = new FaultServer(
            async (request, _) =>
            {
                foreach (var piece in "HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n12")
                {
                    await request.SendAsync(piece.ToString());
                    await Task.Yield();
                }
            }
        );
        using var client = Thing.Client(server.Address);

        Assert.Equal(12, (int)(await Thing.CallAsync(client, Cancelled))!);
    }
}
