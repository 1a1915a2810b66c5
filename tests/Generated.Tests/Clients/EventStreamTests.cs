using System;
using System.Collections.Generic;
using System.Net.ServerSentEvents;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Generated.Tests.Servers;
using Latest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Event streams with the types and ids of their events, and how they are resumed.</summary>
public sealed class EventStreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_have_type_id_and_retry()
    {
        await using var app = await StartAsync((_, _) => "event: order\nid: 7\nretry: 250\ndata: {\"id\":1}\n\n");

        var events = await ReadAsync(new LatestClient(app.Client));

        var item = Assert.Single(events);
        Assert.Equal(
            (1, "order", "7", TimeSpan.FromMilliseconds(250)),
            (item.Data.Id, item.EventType, item.EventId, item.ReconnectionInterval)
        );
    }

    [Fact]
    public async Task A_stream_ends_with_the_response_unless_the_call_asks_for_more()
    {
        var requests = new List<string?>();
        await using var app = await StartAsync(
            (id, _) =>
            {
                requests.Add(id);
                return "data: {\"id\":1}\n\n";
            }
        );

        Assert.Single(await ReadAsync(new LatestClient(app.Client)));
        Assert.Equal([null], requests);
    }

    [Fact]
    public async Task An_interrupted_stream_is_resumed_after_its_last_event()
    {
        var requests = new List<string?>();
        await using var app = await StartAsync(
            (id, context) =>
            {
                requests.Add(id);
                if (requests.Count == 2)
                {
                    context.Abort();
                }

                return id is null
                    ? "retry: 1\nid: a\ndata: {\"id\":1}\n\n"
                    : "id: b\ndata: {\"id\":2}\n\ndata: [DONE]\n\n";
            }
        );
        var options = new CallOptions { MaxEventStreamResumptions = 5 };

        var events = await ReadAsync(((ILatestClient)new LatestClient(app.Client)).With(options));

        Assert.Equal(["a", "b"], events.ConvertAll(item => item.EventId));
        Assert.Equal([null, "a", "a"], requests);
    }

    [Fact]
    public async Task Resumption_is_bounded_and_ends_at_no_content()
    {
        var requests = new List<string?>();
        await using var app = await StartAsync(
            (id, context) =>
            {
                requests.Add(id);
                context.Response.StatusCode = requests.Count < 10 ? 200 : 204;
                return requests.Count < 10 ? $"retry: 1\nid: {requests.Count}\ndata: {{\"id\":1}}\n\n" : "";
            }
        );
        ILatestClient client = new LatestClient(app.Client);

        Assert.Equal(3, (await ReadAsync(client.With(new CallOptions { MaxEventStreamResumptions = 2 }))).Count);
        Assert.Equal([null, "1", "2"], requests);

        Assert.Equal(6, (await ReadAsync(client.With(new CallOptions { MaxEventStreamResumptions = 50 }))).Count);
        Assert.Equal(10, requests.Count);
    }

    private static Task<LoopbackApp> StartAsync(Func<string?, HttpContext, string> answer) =>
        LoopbackApp.StartAsync(
            _ => { },
            endpoints =>
                endpoints.MapGet(
                    "/events",
                    async context =>
                    {
                        string? id = context.Request.Headers["Last-Event-ID"];
                        context.Response.ContentType = "text/event-stream";
                        if (answer(id, context) is { Length: > 0 } text)
                        {
                            await context.Response.WriteAsync(text, context.RequestAborted);
                        }
                    }
                )
        );

    private static async Task<List<SseItem<Order>>> ReadAsync(ILatestClient client)
    {
        var events = new List<SseItem<Order>>();
        await foreach (var item in client.WatchOrdersAsServerSentEventsAsync(Token))
        {
            events.Add(item);
        }

        return events;
    }
}
