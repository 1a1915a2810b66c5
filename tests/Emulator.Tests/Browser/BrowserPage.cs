using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Emulator.Tests.Browser;

/// <summary>A page of a browser, by the protocol of its developer tools.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> waiting = new();
    private readonly CancellationTokenSource closing = new();
    private Task receiving = Task.CompletedTask;
    private string? session;
    private int last;

    /// <summary>The address of everything that the page asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What went wrong, as the console tells it.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public static async Task<BrowserPage> OpenAsync(Uri debugger, Uri address)
    {
        var page = new BrowserPage();
        await page.socket.ConnectAsync(debugger, TestContext.Current.CancellationToken);
        page.receiving = page.ReceiveAsync();
        var target = await page.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached = await page.SendAsync(
            "Target.attachToTarget",
            new() { ["targetId"] = (string?)target["targetId"], ["flatten"] = true }
        );
        page.session = (string?)attached["sessionId"];
        foreach (var domain in (string[])["Network", "Runtime", "Log", "Page"])
        {
            await page.SendAsync(domain + ".enable", []);
        }

        await page.SendAsync("Page.navigate", new() { ["url"] = address.ToString() });
        return page;
    }

    /// <summary>Evaluates an expression until it is true.</summary>
    public async Task UntilAsync(string expression)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (true)
        {
            var seen = await SendAsync(
                "Runtime.evaluate",
                new() { ["expression"] = expression, ["returnByValue"] = true }
            );
            if (seen["result"]?["value"] is JsonValue value && value.TryGetValue(out bool holds) && holds)
            {
                return;
            }

            Assert.False(limit.IsCancellationRequested, $"{expression} is not true: {seen.ToJsonString()}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Evaluates an expression, awaits it if it is a promise, and returns the text that it gives.</summary>
    public async Task<string?> EvaluateAsync(string expression)
    {
        var seen = await SendAsync(
            "Runtime.evaluate",
            new()
            {
                ["expression"] = expression,
                ["awaitPromise"] = true,
                ["returnByValue"] = true,
            }
        );
        return (string?)seen["result"]?["value"];
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await receiving;
        socket.Dispose();
        closing.Dispose();
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref last);
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        var command = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (session is not null)
        {
            command["sessionId"] = session;
        }

        await socket.SendAsync(
            Encoding.UTF8.GetBytes(command.ToJsonString()),
            WebSocketMessageType.Text,
            endOfMessage: true,
            closing.Token
        );
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        var message = new List<byte>();
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer, closing.Token);
                message.AddRange(buffer.AsSpan(0, received.Count));
                if (received.EndOfMessage)
                {
                    Take(JsonNode.Parse(message.ToArray())!);
                    message.Clear();
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The page is closed.
        }
    }

    private void Take(JsonNode message)
    {
        if ((int?)message["id"] is { } id && waiting.TryRemove(id, out var answer))
        {
            answer.SetResult(message["result"] ?? message["error"]!);
            return;
        }

        var about = message["params"];
        switch ((string?)message["method"])
        {
            case "Network.requestWillBeSent":
                Requests.Enqueue((string)about!["request"]!["url"]!);
                break;
            case "Log.entryAdded" when (string?)about!["entry"]!["level"] == "error":
            case "Runtime.consoleAPICalled" when (string?)about!["type"] == "error":
            case "Runtime.exceptionThrown":
                Errors.Enqueue(about!.ToJsonString());
                break;
            default:
                break;
        }
    }
}
