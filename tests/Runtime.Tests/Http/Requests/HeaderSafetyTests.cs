using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Runtime.Tests.Json;
using Xunit;

namespace Runtime.Tests.Http.Requests;

/// <summary>Headers whose values come from outside.</summary>
public sealed class HeaderSafetyTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> ControlCharacters() =>
        new(
            Enumerable
                .Range(0, 32)
                .Append(0x7F)
                .Append(0x85)
                .Where(code => code != '\t')
                .Select(code => $"a{(char)code}b")
        );

    [Theory]
    [MemberData(nameof(ControlCharacters))]
    public async Task A_control_character_is_refused_wherever_the_header_comes_from(string value)
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(200, "1"));

        await RefusedAsync(server, new ApiClientOptions { Headers = { ["X-A"] = value } });
        await RefusedAsync(server, call: new CallOptions { Headers = { ["X-A"] = value } });
        await RefusedAsync(server, call: new CallOptions { Headers = { ["Content-Type"] = value } });
        await RefusedAsync(server, prepare: request => request.Header("X-A", value));
        await RefusedAsync(server, prepare: request => request.Bearer(_ => ValueTask.FromResult(value)));

        Assert.Equal(0, server.Requests);
    }

    [Theory]
    [InlineData("X A")]
    [InlineData("X-A:")]
    [InlineData("X\r\nA")]
    [InlineData("")]
    public async Task A_name_that_is_not_a_headers_is_refused(string name)
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(200, "1"));

        await RefusedAsync(server, call: new CallOptions { Headers = { [name] = "1" } });

        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task A_content_type_among_the_headers_is_the_bodys()
    {
        await using var server = new FaultServer(
            (request, _) => request.AnswerAsync(200, new JsonArray([.. Lines(request)]).ToJsonString())
        );
        using var client = Thing.Client(server.Address);
        using var request = Thing.Request(operation: new ApiOperation("MakeThing", "POST", "/thing"));
        request.Json("ab", Probes.Text);
        var call = new CallOptions { Headers = { ["content-type"] = "application/vnd.thing+json" } };

        var lines = await Thing.Transport(client).SendAsync(request, Probes.Node, call, Cancelled);

        Assert.Equal(
            ["Content-Type: application/vnd.thing+json"],
            lines!
                .AsArray()
                .Select(line => (string)line!)
                .Where(line => line.StartsWith("Content-Type", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task A_provider_that_ignores_cancellation_does_not_hold_a_call()
    {
        await using var server = new FaultServer((request, _) => request.AnswerAsync(200, "1"));
        using var client = Thing.Client(server.Address);
        using var request = Thing.Request();
        var never = new TaskCompletionSource<string>();
        request.Bearer(_ => new ValueTask<string>(never.Task));
        var call = new CallOptions { Timeout = TimeSpan.FromMilliseconds(50) };

        await Assert.ThrowsAsync<ApiTimeoutException>(() =>
            Thing.Transport(client).SendAsync(request, Probes.Node, call, Cancelled)
        );
    }

    [Fact]
    public async Task A_servers_texts_are_cut_and_printable_in_messages()
    {
        var code = "Bad\u001b[31m" + new string('x', 5000);
        await using var server = new FaultServer(
            (request, _) =>
                request.AnswerAsync(
                    400,
                    new JsonObject { ["code"] = code }.ToJsonString(),
                    "x-request-id: " + new string('r', 5000) + "\r\n"
                )
        );
        using var client = Thing.Client(server.Address);

        var thrown = await Assert.ThrowsAsync<ApiException>(() => Thing.CallAsync(client, Cancelled));

        Assert.InRange(thrown.ErrorCode!.Length, 1, 101);
        Assert.InRange(thrown.RequestId!.Length, 1, 201);
        Assert.InRange(thrown.Message.Length, 1, 300);
        Assert.DoesNotContain(thrown.Message + thrown.ErrorCode, char.IsControl);
    }

    private static IEnumerable<JsonNode?> Lines(FaultRequest request) =>
        request.Text.Split("\r\n").Select(line => (JsonNode?)JsonValue.Create(line));

    private static async Task RefusedAsync(
        FaultServer server,
        ApiClientOptions? options = null,
        CallOptions? call = null,
        Action<ApiRequest>? prepare = null
    )
    {
        using var client = Thing.Client(server.Address);
        using var request = Thing.Request(operation: new ApiOperation("MakeThing", "POST", "/thing"));
        request.Json("ab", Probes.Text);
        prepare?.Invoke(request);

        await Assert.ThrowsAnyAsync<ArgumentException>(() =>
            Thing.Transport(client, options).SendAsync(request, Probes.Node, call, Cancelled)
        );
    }
}
