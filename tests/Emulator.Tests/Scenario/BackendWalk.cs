using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Emulator.Tests.Scenario;

/// <summary>Apps and environments, and their end.</summary>
internal static class BackendWalk
{
    public static async Task BeginAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        await walk.MissingAsync("App", () => api.GetBackendAsync(Walk.App, new(), token));
        var started = await api.CreateBackendAsync(
            new()
            {
                AppId = Walk.App,
                AppName = "Todo",
                BackendEnvironmentName = Walk.Dev,
                ResourceConfig = new JsonObject { ["size"] = 1 },
                ResourceName = "todo",
            },
            token
        );
        Assert.Equal(
            (Walk.App, Walk.Dev, "CreateBackend", "IN_PROGRESS"),
            (started.AppId, started.BackendEnvironmentName, started.Operation, started.Status)
        );
        await walk.EndAsync(Walk.Dev, started.JobId, "CreateBackend");
        await walk.RefusedAsync(() => walk.CreateAsync(Walk.Dev), "already");
        await walk.CreateAsync("prod");

        var app = await api.GetBackendAsync(Walk.App, new(), token);
        var dev = await api.GetBackendAsync(Walk.App, new() { BackendEnvironmentName = Walk.Dev }, token);

        Assert.Equal("Todo", app.AppName);
        Assert.Equal(["dev", "prod"], app.BackendEnvironmentList!);
        Assert.Equal(Walk.Dev, dev.BackendEnvironmentName);
        Assert.Equal(1, (int?)JsonNode.Parse(dev.AmplifyMetaConfig!)!["backend"]!["resourceConfig"]!["size"]);
        Assert.NotNull(JsonNode.Parse(dev.AmplifyFeatureFlags!)!["features"]);
        await walk.MissingAsync(
            "BackendEnvironment",
            () => api.GetBackendAsync(Walk.App, new() { BackendEnvironmentName = "none" }, token)
        );
    }

    public static async Task CloneAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        var started = await api.CloneBackendAsync(
            Walk.App,
            Walk.Dev,
            new() { TargetEnvironmentName = "preview" },
            token
        );
        await walk.EndAsync(Walk.Dev, started.JobId, "CloneBackend");
        await walk.EndAsync("preview", started.JobId, "CloneBackend");

        var list = (await api.GetBackendAsync(Walk.App, new(), token)).BackendEnvironmentList;
        Assert.Equal(["dev", "prod", "preview"], list!);
        Assert.Equal(
            (await api.GetBackendAPIAsync(Walk.App, Walk.Dev, ResourceWalk.Api, token)).ResourceConfig,
            (await api.GetBackendAPIAsync(Walk.App, "preview", ResourceWalk.Api, token)).ResourceConfig
        );
        Assert.Equal(
            (await api.GetBackendAuthAsync(Walk.App, Walk.Dev, ResourceWalk.Auth, token)).ResourceConfig,
            (await api.GetBackendAuthAsync(Walk.App, "preview", ResourceWalk.Auth, token)).ResourceConfig
        );
        Assert.Equal(
            (await api.GetBackendStorageAsync(Walk.App, Walk.Dev, ResourceWalk.Storage, token)).ResourceConfig,
            (await api.GetBackendStorageAsync(Walk.App, "preview", ResourceWalk.Storage, token)).ResourceConfig
        );
        await walk.RefusedAsync(
            () => api.CloneBackendAsync(Walk.App, Walk.Dev, new() { TargetEnvironmentName = "prod" }, token),
            "already"
        );
        await walk.MissingAsync(
            "BackendEnvironment",
            () => api.CloneBackendAsync(Walk.App, "none", new() { TargetEnvironmentName = "x" }, token)
        );
    }

    public static async Task EndAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        var deleted = await api.DeleteBackendAsync(Walk.App, "preview", token);
        await walk.EndAsync("preview", deleted.JobId, "DeleteBackend");
        Assert.Equal(["dev", "prod"], (await api.GetBackendAsync(Walk.App, new(), token)).BackendEnvironmentList!);
        await walk.MissingAsync("BackendEnvironment", () => api.DeleteBackendAsync(Walk.App, "preview", token));

        var removed = await api.RemoveAllBackendsAsync(Walk.App, new(), token);
        await walk.EndAsync(Walk.Dev, removed.JobId, "RemoveAllBackends");
        Assert.Empty((await api.GetBackendAsync(Walk.App, new(), token)).BackendEnvironmentList!);

        var cleaned = await api.RemoveAllBackendsAsync(Walk.App, new() { CleanAmplifyApp = true }, token);
        await walk.EndAsync(Walk.Dev, cleaned.JobId, "RemoveAllBackends");
        await walk.MissingAsync("App", () => api.GetBackendAsync(Walk.App, new(), token));
    }
}
