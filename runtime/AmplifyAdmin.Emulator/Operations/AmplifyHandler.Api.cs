using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator.Models;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <content>Data APIs and their models.</content>
internal sealed partial class AmplifyHandler
{
    public Task<BackendAPIRespObj> CreateBackendAPIAsync(
        string appId,
        CreateBackendAPIReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, body.BackendEnvironmentName);
                var config = Wire(body.ResourceConfig, AmplifyAdminJsonContext.Default.BackendAPIResourceConfig);
                var error = ModelSchema.ErrorOf(body.ResourceConfig.TransformSchema);
                var added = new ResourceRow(body.ResourceName, config);
                return Answer(place, Add(on, "CreateBackendAPI", place, Resources.Api, added, error));
            },
            cancellationToken
        );

    public Task<BackendAPIRespObj> UpdateBackendAPIAsync(
        string appId,
        string backendEnvironmentName,
        BackendAPIReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var changed = Resource(on, place, Resources.Api, body.ResourceName);
                if (body.ResourceConfig is { } config)
                {
                    JsonMerge.Into(
                        changed.Config,
                        Wire(config, AmplifyAdminJsonContext.Default.BackendAPIResourceConfig)
                    );
                }

                var error = ModelSchema.ErrorOf(body.ResourceConfig?.TransformSchema);
                return Answer(place, Change(on, "UpdateBackendAPI", place, Resources.Api, changed, error));
            },
            cancellationToken
        );

    public Task<GetBackendAPIRespObj> GetBackendAPIAsync(
        string appId,
        string backendEnvironmentName,
        BackendAPIReqObj body,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var found = Resource(on, place, Resources.Api, body.ResourceName);
                return new GetBackendAPIRespObj
                {
                    AppId = appId,
                    BackendEnvironmentName = backendEnvironmentName,
                    ResourceName = found.Name,
                    ResourceConfig = found.Config.Deserialize(AmplifyAdminJsonContext.Default.BackendAPIResourceConfig),
                };
            },
            cancellationToken
        );

    public Task<BackendAPIRespObj> DeleteBackendAPIAsync(
        string appId,
        string backendEnvironmentName,
        BackendAPIReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                return Answer(place, Remove(on, "DeleteBackendAPI", place, Resources.Api, body.ResourceName));
            },
            cancellationToken
        );

    public Task<BackendAPICodegenRespObj> GenerateBackendAPIModelsAsync(
        string appId,
        string backendEnvironmentName,
        BackendAPICodegenReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var api = Resource(on, place, Resources.Api, body.ResourceName);
                var schema = SchemaOf(api);
                var error = ModelSchema.ErrorOf(schema);
                var models = error is null ? ModelIntrospection.Of(schema) : null;
                var changed = api with { Models = models, ModelsSchema = schema };
                var job = Change(on, "GenerateBackendAPIModels", place, Resources.Api, changed, error);
                return new BackendAPICodegenRespObj
                {
                    JobId = job.Id,
                    AppId = appId,
                    Operation = job.Operation,
                    BackendEnvironmentName = backendEnvironmentName,
                    Status = Jobs.InProgress,
                };
            },
            cancellationToken
        );

    public Task<GetBackendAPIModelsResponse> GetBackendAPIModelsAsync(
        string appId,
        string backendEnvironmentName,
        BackendAPICodegenReqObj body,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var api = Resource(on, place, Resources.Api, body.ResourceName);
                return new GetBackendAPIModelsResponse
                {
                    Models = api.Models is { } outline ? ModelIntrospection.ModelsOf(outline) : null,
                    ModelIntrospectionSchema = api.Models,
                    Status =
                        api.Models is not null && api.ModelsSchema == SchemaOf(api)
                            ? ModelStatus.Latest
                            : ModelStatus.Stale,
                };
            },
            cancellationToken
        );

    private static string SchemaOf(ResourceRow api) => (string?)api.Config["transformSchema"] ?? "";

    private static BackendAPIRespObj Answer(Place place, StartedJob job) =>
        new()
        {
            JobId = job.Id,
            AppId = place.App,
            Operation = job.Operation,
            BackendEnvironmentName = place.Environment,
            Status = Jobs.InProgress,
        };
}
