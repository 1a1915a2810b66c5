using System.Text.Json;
using AmplifyAdmin.Emulator.Models;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>Data APIs.</summary>
internal sealed class ApiOperations(ResourceFamily apis)
{
    public BackendAPIRespObj Create(Transaction on, Place place, CreateBackendAPIReqObj body)
    {
        var config = ResourceFamily.Wire(body.ResourceConfig, AmplifyAdminJsonContext.Default.BackendAPIResourceConfig);
        var error = ModelSchema.ErrorOf(body.ResourceConfig.TransformSchema);
        return Answer(apis.Add(on, "CreateBackendAPI", place, new ResourceRow(body.ResourceName, config), error));
    }

    public BackendAPIRespObj Update(Transaction on, Place place, BackendAPIReqObj body)
    {
        var changed = apis.Get(on, place, body.ResourceName);
        if (body.ResourceConfig is { } given)
        {
            JsonMerge.Into(
                changed.Config,
                ResourceFamily.Wire(given, AmplifyAdminJsonContext.Default.BackendAPIResourceConfig)
            );
        }

        var error = ModelSchema.ErrorOf(body.ResourceConfig?.TransformSchema);
        return Answer(apis.Change(on, "UpdateBackendAPI", place, changed, error));
    }

    public GetBackendAPIRespObj Get(Transaction on, Place place, BackendAPIReqObj body)
    {
        var found = apis.Get(on, place, body.ResourceName);
        return new GetBackendAPIRespObj
        {
            AppId = place.App,
            BackendEnvironmentName = place.Environment,
            ResourceName = found.Name,
            ResourceConfig = found.Config.Deserialize(AmplifyAdminJsonContext.Default.BackendAPIResourceConfig),
        };
    }

    public BackendAPIRespObj Delete(Transaction on, Place place, BackendAPIReqObj body) =>
        Answer(apis.Remove(on, "DeleteBackendAPI", place, body.ResourceName));

    private static BackendAPIRespObj Answer(StartedJob job) =>
        new()
        {
            JobId = job.Id,
            AppId = job.Place.App,
            Operation = job.Operation,
            BackendEnvironmentName = job.Place.Environment,
            Status = Jobs.InProgress,
        };
}
