using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AmplifyAdmin;
using Xunit;

namespace Emulator.Tests.Scenario;

/// <summary>Codes, the configuration of the Admin UI, and jobs.</summary>
internal static class AccessWalk
{
    public static async Task CodesAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        await walk.MissingAsync("App", () => api.CreateTokenAsync("none", token));
        var issued = await api.CreateTokenAsync(Walk.App, token);
        var read = await api.GetTokenAsync(Walk.App, issued.SessionId, token);
        Assert.Equal(
            (issued.ChallengeCode, issued.SessionId, issued.Ttl),
            (read.ChallengeCode, read.SessionId, read.Ttl)
        );
        Assert.True((await api.DeleteTokenAsync(Walk.App, issued.SessionId, token)).IsSuccess);
        await walk.MissingAsync("Token", () => api.GetTokenAsync(Walk.App, issued.SessionId, token));
        Assert.False((await api.DeleteTokenAsync(Walk.App, issued.SessionId, token)).IsSuccess);
    }

    public static async Task ConfigurationAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        var first = new LoginAuthConfigReqObj { AwsUserPoolsId = "p", AwsCognitoRegion = "us-east-1" };
        var second = new LoginAuthConfigReqObj { AwsUserPoolsWebClientId = "w" };
        await walk.MissingAsync(
            "BackendConfig",
            () => api.UpdateBackendConfigAsync(Walk.App, new() { LoginAuthConfig = first }, token)
        );
        var created = await api.CreateBackendConfigAsync(Walk.App, new() { BackendManagerAppId = "manager" }, token);
        await walk.EndAsync(Walk.Dev, created.JobId, "CreateBackendConfig");
        await walk.RefusedAsync(() => api.CreateBackendConfigAsync(Walk.App, new(), token), "already");
        await api.UpdateBackendConfigAsync(Walk.App, new() { LoginAuthConfig = first }, token);
        var config = await api.UpdateBackendConfigAsync(Walk.App, new() { LoginAuthConfig = second }, token);
        Assert.Equal("manager", config.BackendManagerAppId);
        Assert.Equal(first with { AwsUserPoolsWebClientId = "w" }, config.LoginAuthConfig);
        Assert.Null((await api.RemoveBackendConfigAsync(Walk.App, token)).Error);
        await walk.MissingAsync("BackendConfig", () => api.RemoveBackendConfigAsync(Walk.App, token));
    }

    public static async Task JobsAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        var all = await IdsAsync(api, new());
        var pages = new List<int>();
        await foreach (var page in api.ListBackendJobsPagesAsync(Walk.App, Walk.Dev, new() { MaxResults = 2 }, token))
        {
            pages.Add(page.Jobs!.Count);
        }

        Assert.All(pages, count => Assert.InRange(count, 1, 2));
        Assert.Equal(all.Count, pages.Sum());
        Assert.Equal(all, await IdsAsync(api, new() { MaxResults = 3 }));
        var failed = await api.ListBackendJobsAsync(Walk.App, Walk.Dev, new() { Status = "FAILED" }, token);
        Assert.Equal(["UpdateBackendAPI"], failed.Jobs!.Select(job => job.Operation!));
        var created = await api.ListBackendJobsAsync(
            Walk.App,
            Walk.Dev,
            new() { Operation = "CreateBackendAPI" },
            token
        );
        var id = Assert.Single(created.Jobs!).JobId!;
        Assert.Equal([id], await IdsAsync(api, new() { JobId = id }));
        await walk.RefusedAsync(
            () => api.ListBackendJobsAsync(Walk.App, Walk.Dev, new() { NextToken = "nonsense" }, token),
            "/nextToken"
        );
        await walk.MissingAsync("BackendEnvironment", () => api.ListBackendJobsAsync(Walk.App, "none", new(), token));
        await walk.MissingAsync("BackendJob", () => api.GetBackendJobAsync(Walk.App, Walk.Dev, "none", token));

        var named = await api.UpdateBackendJobAsync(Walk.App, Walk.Dev, id, new() { Operation = "Other" }, token);
        Assert.Equal(("Other", "COMPLETED"), (named.Operation, named.Status));
        await walk.RefusedAsync(
            () => api.UpdateBackendJobAsync(Walk.App, Walk.Dev, id, new() { Status = "IN_PROGRESS" }, token),
            "/status"
        );

        async Task<List<string>> IdsAsync(IAmplifyAdminClient client, ListBackendJobReqObj filter)
        {
            var ids = new List<string>();
            await foreach (var job in client.ListBackendJobsItemsAsync(Walk.App, Walk.Dev, filter, token))
            {
                ids.Add(job.JobId!);
            }

            return ids;
        }
    }
}
