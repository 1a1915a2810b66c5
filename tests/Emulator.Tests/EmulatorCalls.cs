using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin;
using AmplifyAdmin.Emulator;
using Xunit;

namespace Emulator.Tests;

/// <summary>Calls that several tests begin with.</summary>
internal static class EmulatorCalls
{
    public const string App = "app1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static AmplifyAdminClient Api(this AmplifyAdminEmulator emulator) => new(emulator.CreateClient());

    public static Task<CreateBackendRespObj> CreateAsync(this IAmplifyAdminClient api, string environment) =>
        api.CreateBackendAsync(
            new CreateBackendReqObj
            {
                AppId = App,
                AppName = "Todo",
                BackendEnvironmentName = environment,
            },
            cancellationToken: Token
        );

    public static Task<GetBackendRespObj> GetAsync(this IAmplifyAdminClient api) =>
        api.GetBackendAsync(App, new GetBackendReqObj(), cancellationToken: Token);

    public static async Task<BackendJobRespObj> JobAsync(
        this IAmplifyAdminClient api,
        string environment,
        string? id
    ) => await api.GetBackendJobAsync(App, environment, id!, cancellationToken: Token);
}
