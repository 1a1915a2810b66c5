using AmplifyAdmin.Emulator.Models;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>The models of data APIs.</summary>
internal sealed class ModelOperations(ResourceFamily apis)
{
    public BackendAPICodegenRespObj Generate(Transaction on, Place place, BackendAPICodegenReqObj body)
    {
        var api = apis.Get(on, place, body.ResourceName);
        var schema = SchemaOf(api);
        var error = ModelSchema.ErrorOf(schema);
        var models = error is null ? ModelIntrospection.Of(schema) : null;
        var changed = api with { Models = models, ModelsSchema = schema };
        var job = apis.Change(on, "GenerateBackendAPIModels", place, changed, error);
        return new BackendAPICodegenRespObj
        {
            JobId = job.Id,
            AppId = place.App,
            Operation = job.Operation,
            BackendEnvironmentName = place.Environment,
            Status = Jobs.InProgress,
        };
    }

    public GetBackendAPIModelsResponse Get(Transaction on, Place place, BackendAPICodegenReqObj body)
    {
        var api = apis.Get(on, place, body.ResourceName);
        var isLatest = api.Models is not null && api.ModelsSchema == SchemaOf(api);
        return new GetBackendAPIModelsResponse
        {
            Models = api.Models is { } outline ? ModelIntrospection.ModelsOf(outline) : null,
            ModelIntrospectionSchema = api.Models,
            Status = isLatest ? ModelStatus.Latest : ModelStatus.Stale,
        };
    }

    private static string SchemaOf(ResourceRow api) => (string?)api.Config["transformSchema"] ?? "";
}
