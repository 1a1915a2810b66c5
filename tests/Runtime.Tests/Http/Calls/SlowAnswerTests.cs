using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>Answers that come a byte at a time, or begin and stop.</summary>
public sealed class SlowAnswerTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(400);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200)]
    [InlineData(503)]
    public async Task A_drip_ends_at_the_calls_limit(int status)
    {
        await using var server = new FaultServer((request, token) => DripAsync(request, status, 1000, token));
        using var client = Thing.Client(server.Address);
        var began = Stopwatch.GetTimestamp();

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            Thing.CallAsync(client, Cancelled, new ApiClientOptions { Timeout = Limit })
        );

        Assert.Contains("00:00:00.4", exception.Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(began), Limit * 0.9, TimeSpan.FromSeconds(10));
        await server.DrainAsync(0);
        Assert.Equal(0, server.Open);
    }

    [Fact]
    public async Task A_drip_ends_at_the_HTTP_clients_limit_too()
    {
        await using var server = new FaultServer((request, token) => DripAsync(request, 200, 1000, token));
        using var client = Thing.Client(server.Address);
        client.Timeout = Limit;

        await Assert.ThrowsAsync<ApiTimeoutException>(() => Thing.CallAsync(client, Cancelled));
    }

    [Fact]
    public async Task A_drip_within_the_limit_is_read_to_its_end()
    {
        await using var server = new FaultServer((request, token) => DripAsync(request, 200, 8, token));
        using var client = Thing.Client(server.Address);

        Assert.Equal(
            1,
            (int)(await Thing.CallAsync(client, Cancelled, new ApiClientOptions { Timeout = Limit * 50 }))!
        );
    }

    [Fact]
    public async Task A_stream_may_take_longer_than_the_limit_while_it_does_not_fall_silent()
    {
        await using var server = new FaultServer((request, token) => DripAsync(request, 200, 12, token));
        using var client = Thing.Client(server.Address);
        client.Timeout = Limit;
        await using var stream = await Thing.StreamAsync(client, Cancelled, new ApiClientOptions { Timeout = Limit });
        var began = Stopwatch.GetTimestamp();

        using var read = new MemoryStream();
        await stream.CopyToAsync(read, Cancelled);

        Assert.Equal(12, read.Length);
        Assert.InRange(Stopwatch.GetElapsedTime(began), Limit, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_falls_silent_ends_at_the_limit(bool isAsync)
    {
        await using var server = new FaultServer(
            async (request, token) =>
            {
                await request.SendAsync("HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n1");
                await request.StaySilentAsync(token);
            }
        );
        using var client = Thing.Client(server.Address);
        await using var stream = await Thing.StreamAsync(client, Cancelled, new ApiClientOptions { Timeout = Limit });
        var buffer = new byte[16];
        Assert.Equal(1, await stream.ReadAsync(buffer, Cancelled));

        await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            isAsync
                ? stream.ReadAsync(buffer, Cancelled).AsTask()
                : Task.Run(() => stream.Read(buffer, 0, buffer.Length), Cancelled)
        );
    }

    [Fact]
    public async Task The_time_between_two_reads_is_the_callers()
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(200, "12"));
        using var client = Thing.Client(server.Address);
        await using var stream = await Thing.StreamAsync(client, Cancelled, new ApiClientOptions { Timeout = Limit });
        var buffer = new byte[1];
        Assert.Equal(1, await stream.ReadAsync(buffer, Cancelled));

        await Task.Delay(Limit * 2, Cancelled);

        Assert.Equal(1, await stream.ReadAsync(buffer, Cancelled));
    }

    private static async Task DripAsync(FaultRequest request, int status, int length, CancellationToken token)
    {
        await request.SendAsync(
            $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
        );
        for (var sent = 0; sent < length; sent++)
        {
            await Task.Delay(50, token);
            await request.SendAsync(sent == length - 1 ? "1" : " ");
        }
    }
}
