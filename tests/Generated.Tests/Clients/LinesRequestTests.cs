using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Bodies;
using Generated.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Request bodies of JSON lines: sent, received and checked item by item.</summary>
public sealed class LinesRequestTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_arrive_while_later_ones_are_awaited()
    {
        var arrived = Channel.CreateUnbounded<Note>();
        await using var app = await StartAsync(async items =>
        {
            await foreach (var item in items.WithCancellation(Token))
            {
                await arrived.Writer.WriteAsync(item, Token);
            }
        });
        var sent = Channel.CreateUnbounded<Note>();

        var call = new BodiesClient(app.Client).SendLinesAsync(sent.Reader.ReadAllAsync(Token), Token);
        foreach (var text in new[] { "a", "b\n\"c\"" })
        {
            await sent.Writer.WriteAsync(new Note { Text = text }, Token);
            Assert.Equal(text, (await arrived.Reader.ReadAsync(Token)).Text);
            Assert.False(call.IsCompleted);
        }

        sent.Writer.Complete();
        await call;
    }

    [Fact]
    public async Task An_invalid_item_is_not_sent()
    {
        var received = new List<string>();
        await using var app = await StartAsync(items => CollectAsync(items, received));

        var exception = await Assert.ThrowsAsync<ApiValidationException>(() =>
            new BodiesClient(app.Client).SendLinesAsync(Notes("a", ""), Token)
        );

        Assert.Equal("/text", Assert.Single(exception.Errors).Pointer);
        Assert.DoesNotContain("", received);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}\n{\"text\":1}\n", "Item 2 is invalid at ")]
    [InlineData("{\"text\":\"a\"}\r\n\n{\"text\":\"\"}", "Item 2 is invalid at ")]
    [InlineData("{\"text\":\"a\"} {\"text\":\"b\"}\n", "Item 1 is invalid")]
    public async Task A_server_rejects_an_item_that_the_document_does_not_describe(string body, string message)
    {
        await using var app = await StartAsync(items => CollectAsync(items, []));
        using var content = new StringContent(body, Encoding.UTF8, "application/jsonl");

        using var response = await app.Client.PostAsync("/lines", content, Token);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains(message, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_rejects_another_media_type_and_a_missing_body()
    {
        await using var app = await StartAsync(items => CollectAsync(items, []));

        using var text = await app.Client.PostAsync("/lines", new StringContent("{}"), Token);
        using var none = await app.Client.PostAsync("/lines", null, Token);

        Assert.Equal((400, 400), ((int)text.StatusCode, (int)none.StatusCode));
    }

    [Fact]
    public async Task An_exception_of_the_source_reaches_the_caller()
    {
        await using var app = await StartAsync(items => CollectAsync(items, []));

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            new BodiesClient(app.Client).SendLinesAsync(Failing(), Token)
        );
    }

    [Fact]
    public async Task A_fake_passes_the_items_on()
    {
        var received = new List<string>();
        var fake = new BodiesFake { OnSendLines = (items, _) => CollectAsync(items, received) };

        await fake.SendLinesAsync(Notes("a", "b"), Token);

        Assert.Equal(["a", "b"], received);
    }

    [Fact]
    public async Task Lines_of_text_are_sent_as_they_are()
    {
        var received = new List<string>();
        await using var app = await LoopbackApp.StartAsync(
            services =>
                services.AddSingleton(
                    HandlerDouble.CreateAsync<IBodiesHandler>(async arguments =>
                    {
                        await foreach (var item in ((IAsyncEnumerable<string>)arguments[0]!).WithCancellation(Token))
                        {
                            received.Add(item);
                        }
                    })
                ),
            endpoints => endpoints.MapBodies()
        );
        var client = new BodiesClient(app.Client);

        await client.SendTextsAsync(Texts("{\"a\": 1}", "\"b\" c"), Token);

        Assert.Equal(["{\"a\": 1}", "\"b\" c"], received);
        await Assert.ThrowsAsync<ApiValidationException>(() => client.SendTextsAsync(Texts("a\nb"), Token));
    }

    private static async IAsyncEnumerable<string> Texts(params string[] texts)
    {
        foreach (var text in texts)
        {
            await Task.Yield();
            yield return text;
        }
    }

    private static Task<LoopbackApp> StartAsync(Func<IAsyncEnumerable<Note>, Task> handle) =>
        LoopbackApp.StartAsync(
            services =>
                services.AddSingleton(
                    HandlerDouble.CreateAsync<IBodiesHandler>(arguments =>
                        handle((IAsyncEnumerable<Note>)arguments[0]!)
                    )
                ),
            endpoints => endpoints.MapBodies()
        );

    private static async Task CollectAsync(IAsyncEnumerable<Note> items, List<string> received)
    {
        await foreach (var item in items.WithCancellation(Token))
        {
            received.Add(item.Text);
        }
    }

    private static async IAsyncEnumerable<Note> Notes(params string[] texts)
    {
        foreach (var text in texts)
        {
            await Task.Yield();
            yield return new Note { Text = text };
        }
    }

    private static async IAsyncEnumerable<Note> Failing()
    {
        await Task.Yield();
        yield return new Note { Text = "a" };
        throw new InvalidDataException("The source is broken.");
    }
}
