using System;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin;
using Xunit;

namespace Emulator.Tests.Scenario;

/// <summary>A walk through the API: the client, and what every part of it needs.</summary>
internal sealed class Walk(IAmplifyAdminClient api)
{
    public const string App = "app1";
    public const string Dev = "dev";

    public IAmplifyAdminClient Api => api;

    public CancellationToken Token { get; } = TestContext.Current.CancellationToken;

    public async Task CreateAsync(string environment)
    {
        var started = await api.CreateBackendAsync(
            new()
            {
                AppId = App,
                AppName = "Todo",
                BackendEnvironmentName = environment,
            },
            Token
        );
        await EndAsync(environment, started.JobId, "CreateBackend");
    }

    /// <summary>Reads a job, which has ended.</summary>
    public async Task<BackendJobRespObj> EndAsync(
        string environment,
        string? job,
        string operation,
        string status = "COMPLETED"
    )
    {
        var ended = await api.GetBackendJobAsync(App, environment, job!, Token);
        Assert.Equal((operation, status), (ended.Operation, ended.Status));
        Assert.True(string.CompareOrdinal(ended.CreateTime, ended.UpdateTime) <= 0);
        return ended;
    }

    public async Task MissingAsync(string resourceType, Func<Task> call)
    {
        var thrown = await Assert.ThrowsAsync<NotFoundException>(call);
        Assert.Equal(resourceType, thrown.Error?.ResourceType);
        Assert.Contains(resourceType, thrown.Error!.Message, StringComparison.Ordinal);
    }

    public async Task RefusedAsync(Func<Task> call, string about = "")
    {
        var thrown = await Assert.ThrowsAsync<BadRequestException>(call);
        Assert.Contains(about, thrown.Error!.Message, StringComparison.Ordinal);
    }
}
