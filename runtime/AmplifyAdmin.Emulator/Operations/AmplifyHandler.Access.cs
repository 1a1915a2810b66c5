using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <content>Access to the Admin UI: its configuration and challenge codes.</content>
internal sealed partial class AmplifyHandler
{
    public Task<CreateTokenRespObj> CreateTokenAsync(string appId, CancellationToken cancellationToken) =>
        WriteAsync(
            on =>
            {
                App(on, appId);
                var token = new TokenRow(NewId(), NewId(), Now + (long)options.TokenLifetime.TotalMilliseconds);
                on.AddToken(appId, token, Now);
                return new CreateTokenRespObj
                {
                    AppId = appId,
                    SessionId = token.Session,
                    ChallengeCode = token.Code,
                    Ttl = Seconds(token.Expires),
                };
            },
            cancellationToken
        );

    public Task<GetTokenRespObj> GetTokenAsync(string appId, string sessionId, CancellationToken cancellationToken) =>
        ReadAsync(
            on =>
            {
                App(on, appId);
                var token = on.FindToken(appId, sessionId, Now) ?? throw Refusals.Missing("Token", sessionId);
                return new GetTokenRespObj
                {
                    AppId = appId,
                    SessionId = token.Session,
                    ChallengeCode = token.Code,
                    Ttl = Seconds(token.Expires),
                };
            },
            cancellationToken
        );

    public Task<DeleteTokenRespObj> DeleteTokenAsync(
        string appId,
        string sessionId,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                App(on, appId);
                return new DeleteTokenRespObj { IsSuccess = on.RemoveToken(appId, sessionId, Now) };
            },
            cancellationToken
        );

    public Task<CreateBackendConfigRespObj> CreateBackendConfigAsync(
        string appId,
        CreateBackendConfigReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                App(on, appId);
                if (on.FindConfig(appId) is not null)
                {
                    throw Refusals.Bad($"The app '{appId}' has a configuration already.");
                }

                var environments = on.Environments(appId);
                var environment = environments.Count == 0 ? "" : environments[0].Name;
                var job = Start(on, "CreateBackendConfig", new Place(appId, environment));
                if (job.Works)
                {
                    on.PutConfig(appId, new ConfigRow(body.BackendManagerAppId, null));
                }

                return new CreateBackendConfigRespObj
                {
                    JobId = job.Id,
                    AppId = appId,
                    BackendEnvironmentName = environment.Length == 0 ? null : environment,
                    Status = Jobs.InProgress,
                };
            },
            cancellationToken
        );

    public Task<BackendConfigRespObj> UpdateBackendConfigAsync(
        string appId,
        UpdateBackendConfigReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                App(on, appId);
                var config = on.FindConfig(appId) ?? throw Refusals.Missing("BackendConfig", appId);
                if (body.LoginAuthConfig is { } given)
                {
                    config = config with { Login = config.Login ?? new JsonObject() };
                    JsonMerge.Into(config.Login, Wire(given, AmplifyAdminJsonContext.Default.LoginAuthConfigReqObj));
                    on.PutConfig(appId, config);
                }

                return new BackendConfigRespObj
                {
                    AppId = appId,
                    BackendManagerAppId = config.Manager,
                    LoginAuthConfig = config.Login?.Deserialize(AmplifyAdminJsonContext.Default.LoginAuthConfigReqObj),
                };
            },
            cancellationToken
        );

    public Task<RemoveBackendConfigRespObj> RemoveBackendConfigAsync(
        string appId,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                App(on, appId);
                return on.RemoveConfig(appId)
                    ? new RemoveBackendConfigRespObj()
                    : throw Refusals.Missing("BackendConfig", appId);
            },
            cancellationToken
        );

    private static string Seconds(long milliseconds) => (milliseconds / 1000).ToString(CultureInfo.InvariantCulture);
}
