using System.Text.Json;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>Sign-ins.</summary>
internal sealed class AuthOperations(ResourceFamily signIns)
{
    public BackendAuthRespObj Create(Transaction on, Place place, CreateBackendAuthReqObj body)
    {
        var config = ResourceFamily.Wire(
            body.ResourceConfig,
            AmplifyAdminJsonContext.Default.CreateBackendAuthResourceConfig
        );
        return Answer(signIns.Add(on, "CreateBackendAuth", place, new ResourceRow(body.ResourceName, config)));
    }

    public BackendAuthRespObj Update(Transaction on, Place place, UpdateBackendAuthReqObj body)
    {
        var changed = signIns.Get(on, place, body.ResourceName);
        var given = AmplifyAdminJsonContext.Default.UpdateBackendAuthResourceConfig;
        JsonMerge.Into(changed.Config, ResourceFamily.Wire(body.ResourceConfig, given));
        AuthDefaults.Fill(changed);
        return Answer(signIns.Change(on, "UpdateBackendAuth", place, changed));
    }

    public GetBackendAuthRespObj Get(Transaction on, Place place, GetBackendAuthReqObj body)
    {
        var found = signIns.Get(on, place, body.ResourceName);
        return new GetBackendAuthRespObj
        {
            AppId = place.App,
            BackendEnvironmentName = place.Environment,
            ResourceName = found.Name,
            ResourceConfig = found.Config.Deserialize(AmplifyAdminJsonContext.Default.CreateBackendAuthResourceConfig),
        };
    }

    public BackendAuthRespObj Import(Transaction on, Place place, ImportBackendAuthReqObj body)
    {
        if (signIns.Any(on, place, one => (string?)one.Origin?["userPoolId"] == body.UserPoolId))
        {
            throw Refusals.Bad($"The environment has imported the user pool '{body.UserPoolId}' already.");
        }

        var origin = ResourceFamily.Wire(body, AmplifyAdminJsonContext.Default.ImportBackendAuthReqObj);
        var added = new ResourceRow(body.UserPoolId, AuthDefaults.Imported(body), origin);
        return Answer(signIns.Add(on, "ImportBackendAuth", place, added));
    }

    public BackendAuthRespObj Delete(Transaction on, Place place, RemoveBackendAuthReqObj body) =>
        Answer(signIns.Remove(on, "DeleteBackendAuth", place, body.ResourceName));

    private static BackendAuthRespObj Answer(StartedJob job) =>
        new()
        {
            JobId = job.Id,
            AppId = job.Place.App,
            Operation = job.Operation,
            BackendEnvironmentName = job.Place.Environment,
            Status = Jobs.InProgress,
        };
}
