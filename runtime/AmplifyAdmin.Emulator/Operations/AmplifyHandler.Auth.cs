using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <content>Sign-in.</content>
internal sealed partial class AmplifyHandler
{
    public Task<BackendAuthRespObj> CreateBackendAuthAsync(
        string appId,
        CreateBackendAuthReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, body.BackendEnvironmentName);
                var config = Wire(body.ResourceConfig, AmplifyAdminJsonContext.Default.CreateBackendAuthResourceConfig);
                var added = new ResourceRow(body.ResourceName, config);
                return AuthAnswer(place, Add(on, "CreateBackendAuth", place, Resources.Auth, added));
            },
            cancellationToken
        );

    public Task<BackendAuthRespObj> UpdateBackendAuthAsync(
        string appId,
        string backendEnvironmentName,
        UpdateBackendAuthReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var changed = Resource(on, place, Resources.Auth, body.ResourceName);
                JsonMerge.Into(
                    changed.Config,
                    Wire(body.ResourceConfig, AmplifyAdminJsonContext.Default.UpdateBackendAuthResourceConfig)
                );
                AuthDefaults.Fill(changed);
                return AuthAnswer(place, Change(on, "UpdateBackendAuth", place, Resources.Auth, changed));
            },
            cancellationToken
        );

    public Task<GetBackendAuthRespObj> GetBackendAuthAsync(
        string appId,
        string backendEnvironmentName,
        GetBackendAuthReqObj body,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var found = Resource(on, place, Resources.Auth, body.ResourceName);
                return new GetBackendAuthRespObj
                {
                    AppId = appId,
                    BackendEnvironmentName = backendEnvironmentName,
                    ResourceName = found.Name,
                    ResourceConfig = found.Config.Deserialize(
                        AmplifyAdminJsonContext.Default.CreateBackendAuthResourceConfig
                    ),
                };
            },
            cancellationToken
        );

    public Task<BackendAuthRespObj> ImportBackendAuthAsync(
        string appId,
        string backendEnvironmentName,
        ImportBackendAuthReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var origin = Wire(body, AmplifyAdminJsonContext.Default.ImportBackendAuthReqObj);
                if (
                    on.ResourcesOf(place, Resources.Auth)
                        .Any(one => (string?)one.Origin?["userPoolId"] == body.UserPoolId)
                )
                {
                    throw Refusals.Bad($"The environment has imported the user pool '{body.UserPoolId}' already.");
                }

                var added = new ResourceRow(body.UserPoolId, AuthDefaults.Imported(body), origin);
                return AuthAnswer(place, Add(on, "ImportBackendAuth", place, Resources.Auth, added));
            },
            cancellationToken
        );

    public Task<BackendAuthRespObj> DeleteBackendAuthAsync(
        string appId,
        string backendEnvironmentName,
        RemoveBackendAuthReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                return AuthAnswer(place, Remove(on, "DeleteBackendAuth", place, Resources.Auth, body.ResourceName));
            },
            cancellationToken
        );

    private static BackendAuthRespObj AuthAnswer(Place place, StartedJob job) =>
        new()
        {
            JobId = job.Id,
            AppId = place.App,
            Operation = job.Operation,
            BackendEnvironmentName = place.Environment,
            Status = Jobs.InProgress,
        };
}
