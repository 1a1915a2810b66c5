using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>The configuration of the Admin UI.</summary>
internal sealed class ConfigOperations(Present present)
{
    public static BackendConfigRespObj Update(Transaction on, AppRow app, UpdateBackendConfigReqObj body)
    {
        var config = on.FindConfig(app.Id) ?? throw Refusals.Missing("BackendConfig", app.Id);
        if (body.LoginAuthConfig is { } given)
        {
            config = config with { Login = config.Login ?? new JsonObject() };
            JsonMerge.Into(
                config.Login,
                ResourceFamily.Wire(given, AmplifyAdminJsonContext.Default.LoginAuthConfigReqObj)
            );
            on.PutConfig(app.Id, config);
        }

        return new BackendConfigRespObj
        {
            AppId = app.Id,
            BackendManagerAppId = config.Manager,
            LoginAuthConfig = config.Login?.Deserialize(AmplifyAdminJsonContext.Default.LoginAuthConfigReqObj),
        };
    }

    public static RemoveBackendConfigRespObj Remove(Transaction on, AppRow app) =>
        on.RemoveConfig(app.Id) ? new RemoveBackendConfigRespObj() : throw Refusals.Missing("BackendConfig", app.Id);

    public CreateBackendConfigRespObj Create(Transaction on, AppRow app, CreateBackendConfigReqObj body)
    {
        if (on.FindConfig(app.Id) is not null)
        {
            throw Refusals.Bad($"The app '{app.Id}' has a configuration already.");
        }

        var environments = on.Environments(app.Id);
        var environment = environments.Count == 0 ? "" : environments[0].Name;
        var job = present.Start(on, "CreateBackendConfig", new Place(app.Id, environment));
        if (job.Works)
        {
            on.PutConfig(app.Id, new ConfigRow(body.BackendManagerAppId, null));
        }

        return new CreateBackendConfigRespObj
        {
            JobId = job.Id,
            AppId = app.Id,
            BackendEnvironmentName = environment.Length == 0 ? null : environment,
            Status = Jobs.InProgress,
        };
    }
}
