using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Operations in groups, by tag and by the prefix of their ids.</summary>
public sealed class GroupTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Groups_of_operation_ids_have_short_method_names()
    {
        var sent = new Sent();
        ByPrefix.IZooClient client = new ByPrefix.ZooClient(sent.Client());

        await client.Pets.ListAsync(cancellationToken: Token);
        await client.Keepers.ListAsync(Token);
        await client.With(new CallOptions { Headers = { ["X-A"] = "1" } }).Pets.GetAsync("1", Token);
        await client.StatusAsync(Token);

        Assert.Equal(["/pets", "/keepers", "/pets/1 1", "/status"], sent.Requests);
    }

    [Fact]
    public async Task Groups_of_tags_keep_the_operation_ids()
    {
        var sent = new Sent();
        var client = new ByTag.ZooClient(sent.Client());

        await client.PetCare.ListPetsAsync(Token);
        await client.Staff.ListKeepersAsync(Token);

        Assert.Equal(["/pets", "/keepers"], sent.Requests);
    }

    [Fact]
    public async Task Pages_and_waiting_are_in_the_group()
    {
        var sent = new Sent();
        var client = new ByPrefix.ZooClient(sent.Client());

        var pets = await client.Pets.ListItemsAsync(cancellationToken: Token).ToListAsync(Token);
        var job = await client.Pets.WaitForMoveAsync(new ByPrefix.Move { Id = "7" }, cancellationToken: Token);

        Assert.Empty(pets);
        Assert.Equal("done", job.State);
        Assert.Equal(["/pets", "/jobs/7"], sent.Requests);
    }

    private sealed class Sent : HttpMessageHandler
    {
        public System.Collections.Generic.List<string> Requests { get; } = [];

        public HttpClient Client() => new(this) { BaseAddress = new Uri("http://127.0.0.1") };

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var header = request.Headers.TryGetValues("X-A", out var values) ? " " + values.Single() : "";
            Requests.Add(request.RequestUri!.AbsolutePath + header);
            return Task.FromResult(
                new HttpResponseMessage
                {
                    Content = new StringContent("""{"id":"1","state":"done","items":[]}""", null, "application/json"),
                }
            );
        }
    }
}
