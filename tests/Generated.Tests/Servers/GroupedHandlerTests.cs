using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using ByPrefix;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Generated.Tests.Servers;

/// <summary>Handlers of documents whose operations are in groups.</summary>
public sealed class GroupedHandlerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_group_has_a_handler_and_all_are_mapped_together()
    {
        await using var app = await LoopbackApp.StartAsync(
            services =>
                services
                    .AddSingleton<IZooPetsHandler, Pets>()
                    .AddSingleton<IZooJobsHandler, Jobs>()
                    .AddSingleton<IZooKeepersHandler, Rest>()
                    .AddSingleton<IZooHandler, Rest>(),
            endpoints => endpoints.MapZoo()
        );
        var client = new ZooClient(app.Client);

        var moved = await client.Pets.MoveAsync("7", Token);

        Assert.Equal(["Rex"], (await client.Pets.ListAsync(cancellationToken: Token)).Items!);
        Assert.Equal("7", moved.Id);
        Assert.Equal("done", (await client.Jobs.GetAsync("7", Token)).State);
        await client.Keepers.ListAsync(Token);
        await client.StatusAsync(Token);
    }

    [Fact]
    public async Task A_group_is_mapped_separately_and_needs_no_other_handler()
    {
        await using var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton<IZooPetsHandler, Pets>(),
            endpoints => endpoints.MapZooPets("/v2")
        );
        app.Client.BaseAddress = new Uri(app.Address, "/v2");
        var client = new ZooClient(app.Client);

        Assert.Equal("7", (await client.Pets.GetAsync("7", Token)).Id);
        var missing = await Assert.ThrowsAnyAsync<ApiException>(() => client.Keepers.ListAsync(Token));
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
    }

    [Fact]
    public void No_empty_interface_is_emitted_when_every_operation_has_a_group()
    {
        var handlers = typeof(ByTag.ZooClient)
            .Assembly.GetTypes()
            .Where(type => type is { IsInterface: true, Namespace: "ByTag" })
            .Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal));

        Assert.Equal(
            ["IZooPetCareHandler", "IZooStaffHandler"],
            handlers.Select(type => type.Name).Order(StringComparer.Ordinal)
        );
    }

    private sealed class Pets : IZooPetsHandler
    {
        public Task<ByPrefix.Pets> ListAsync(string? token, CancellationToken cancellationToken) =>
            Task.FromResult(new ByPrefix.Pets { Items = ["Rex"] });

        public Task<Move> GetAsync(string id, CancellationToken cancellationToken) =>
            Task.FromResult(new Move { Id = id });

        public Task<Move> MoveAsync(string id, CancellationToken cancellationToken) =>
            Task.FromResult(new Move { Id = id });
    }

    private sealed class Jobs : IZooJobsHandler
    {
        public Task<Job> GetAsync(string id, CancellationToken cancellationToken) =>
            Task.FromResult(new Job { State = "done" });
    }

    private sealed class Rest : IZooKeepersHandler, IZooHandler
    {
        public Task ListAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StatusAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
