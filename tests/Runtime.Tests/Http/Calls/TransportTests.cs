using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http.Calls;

/// <summary>Where requests go, what they carry, and how bodies are packed.</summary>
public sealed class TransportTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "/thing")]
    [InlineData("/", "/thing")]
    [InlineData("/prod", "/prod/thing")]
    [InlineData("/prod/", "/prod/thing")]
    [InlineData("/a%20b/prod/", "/a%20b/prod/thing")]
    public async Task The_path_is_added_to_the_base_address_slash_or_not(string path, string target)
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(200, $"\"{request.Target}\""));
        var address = new Uri(server.Address.AbsoluteUri.TrimEnd('/') + path);

        using var based = Thing.Client(address);
        Assert.Equal(target, (string?)await Thing.CallAsync(based, Cancelled));

        using var free = new HttpClient();
        var options = new ApiClientOptions { BaseAddress = address };
        Assert.Equal(target, (string?)await Thing.CallAsync(free, Cancelled, options));

        var transport = new ApiTransport(free, new ApiClientOptions(), address.OriginalString);
        Assert.Equal(target, (string?)await transport.SendAsync(Thing.Request(), Probes.Node, null, Cancelled));
    }

    [Fact]
    public async Task Without_any_address_it_says_what_to_set()
    {
        using var client = new HttpClient();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Thing.CallAsync(client, Cancelled));

        Assert.Contains("BaseAddress", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_nobody_knows_is_a_connection_that_failed()
    {
        using var client = Thing.Client(new Uri("http://unreachable.invalid/"));

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => Thing.CallAsync(client, Cancelled));

        Assert.Equal("GetThing", exception.Operation);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Theory]
    [InlineData("gzip", 200)]
    [InlineData("br", 200)]
    [InlineData("deflate", 200)]
    [InlineData("gzip", 404)]
    [InlineData("br", 404)]
    public async Task A_packed_body_is_unpacked_errors_too(string encoding, int status)
    {
        var body = Pack(encoding, $$"""{"a":"{{new string('x', 100_000)}}"}""");
        await using var server = new FaultServer(
            (request, _) => request.AnswerAsync(status, body, $"Content-Encoding: {encoding}\r\n")
        );
        using var client = Thing.Client(server.Address);

        var value =
            status == 200
                ? await Thing.CallAsync(client, Cancelled)
                : (await Assert.ThrowsAsync<ThingException>(() => Thing.CallAsync(client, Cancelled))).Error;

        Assert.Equal(100_000, ((string)value!["a"]!).Length);
    }

    [Fact]
    public async Task The_limit_on_bytes_holds_for_the_unpacked_body()
    {
        var body = Pack("gzip", new string(' ', 10_000_000) + "1");
        await using var server = new FaultServer(
            (request, _) => request.AnswerAsync(200, body, "Content-Encoding: gzip\r\n")
        );
        using var client = Thing.Client(server.Address);

        await Assert.ThrowsAsync<ApiResponseException>(() =>
            Thing.CallAsync(client, Cancelled, new ApiClientOptions { MaxResponseBytes = 1_000_000 })
        );
    }

    [Fact]
    public async Task Headers_of_one_call_stand_in_for_the_clients_own()
    {
        await using var server = new FaultServer(
            (request, _) => request.AnswerAsync(200, $"\"{Header(request, "X-A")} {Header(request, "X-B")}\"")
        );
        using var client = Thing.Client(server.Address);
        var transport = Thing.Transport(client, new ApiClientOptions { Headers = { ["X-A"] = "1", ["X-B"] = "1" } });

        Assert.Equal("1 2", (string?)await SendAsync(new CallOptions { Headers = { ["x-b"] = "2" } }));
        Assert.Equal("1 1", (string?)await SendAsync(null));

        async Task<JsonNode?> SendAsync(CallOptions? call)
        {
            using var request = Thing.Request();
            return await transport.SendAsync(request, Probes.Node, call, Cancelled);
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task A_call_may_look_at_the_answers_status_and_headers(int status)
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(status, "{}", "X-Seen: a\r\n"));
        using var client = Thing.Client(server.Address);
        using var request = Thing.Request();
        var seen = new List<(int Status, string Value)>();
        var call = new CallOptions
        {
            OnResponse = response => seen.Add(((int)response.Status, response.Headers["x-seen"][0])),
        };

        await Record.ExceptionAsync(() => Thing.Transport(client).SendAsync(request, Probes.Node, call, Cancelled));

        Assert.Equal([(status, "a")], seen);
    }

    [Fact]
    public async Task The_limit_of_one_call_stands_in_for_the_clients_own()
    {
        await using var server = new FaultServer((request, token) => request.StaySilentAsync(token));
        using var client = Thing.Client(server.Address);
        using var request = Thing.Request();
        var call = new CallOptions { Timeout = TimeSpan.FromMilliseconds(200) };
        var transport = Thing.Transport(client, new ApiClientOptions { Timeout = TimeSpan.FromMinutes(10) });

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            transport.SendAsync(request, Probes.Node, call, Cancelled)
        );

        Assert.Contains("00:00:00.2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_HTTP_client_stays_the_callers()
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(200, "1"));
        using var client = Thing.Client(server.Address);

        await Thing.CallAsync(client, Cancelled);
        await Thing.CallAsync(client, Cancelled);

        Assert.Equal("1", await client.GetStringAsync(new Uri("/thing", UriKind.Relative), Cancelled));
    }

    private static string Header(FaultRequest request, string name)
    {
        var begin = request.Text.IndexOf(name + ": ", StringComparison.OrdinalIgnoreCase) + name.Length + 2;
        return request.Text[begin..request.Text.IndexOf('\r', begin)];
    }

    private static string Pack(string encoding, string text)
    {
        using var packed = new MemoryStream();
        using (
            Stream packing = encoding switch
            {
                "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
                "br" => new BrotliStream(packed, CompressionLevel.Fastest),
                _ => new ZLibStream(packed, CompressionLevel.Fastest),
            }
        )
        {
            packing.Write(Encoding.UTF8.GetBytes(text));
        }

        return Encoding.Latin1.GetString(packed.ToArray());
    }
}
