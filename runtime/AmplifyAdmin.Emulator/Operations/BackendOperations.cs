using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>Apps and environments.</summary>
internal sealed class BackendOperations(Present present)
{
    private const string FeatureFlags = """{"features":{"graphqltransformer":{"transformerversion":2}}}""";

    public static GetBackendRespObj Get(Transaction on, AppRow app, GetBackendReqObj body)
    {
        var environments = on.Environments(app.Id);
        var name = body.BackendEnvironmentName;
        var environment = name is null ? null : environments.Find(item => item.Name == name);
        if (name is not null && environment is null)
        {
            throw Refusals.Missing("BackendEnvironment", name);
        }

        return new GetBackendRespObj
        {
            AppId = app.Id,
            AppName = app.Name,
            BackendEnvironmentList = environments.ConvertAll(item => item.Name),
            AmplifyFeatureFlags = FeatureFlags,
            AmplifyMetaConfig = environment is null ? null : MetaConfig.Of(on, app.Id, environment),
            BackendEnvironmentName = name,
        };
    }

    public CreateBackendRespObj Create(Transaction on, CreateBackendReqObj body)
    {
        var place = new Place(body.AppId, body.BackendEnvironmentName);
        CheckNewEnvironment(on, place);
        var job = present.Start(on, "CreateBackend", place);
        if (job.Works)
        {
            if (on.FindApp(place.App) is null)
            {
                on.AddApp(place.App, body.AppName, present.Now);
            }

            var config = body.ResourceConfig?.ToJsonString();
            var added = new EnvironmentRow(place.Environment, body.ResourceName, config);
            on.AddEnvironment(place.App, added, present.Now);
        }

        return new CreateBackendRespObj
        {
            JobId = job.Id,
            AppId = place.App,
            Operation = job.Operation,
            BackendEnvironmentName = place.Environment,
            Status = Jobs.InProgress,
        };
    }

    public CloneBackendRespObj Clone(Transaction on, Place source, CloneBackendReqObj body)
    {
        var target = source with { Environment = body.TargetEnvironmentName };
        CheckNewEnvironment(on, target);
        var job = present.Start(on, "CloneBackend", source, also: target.Environment);
        if (job.Works)
        {
            var original = on.FindEnvironment(source.App, source.Environment)!;
            on.AddEnvironment(source.App, original with { Name = target.Environment }, present.Now);
            on.CopyResources(source, target, present.Now);
        }

        return new CloneBackendRespObj
        {
            JobId = job.Id,
            AppId = source.App,
            Operation = job.Operation,
            BackendEnvironmentName = source.Environment,
            Status = Jobs.InProgress,
        };
    }

    public DeleteBackendRespObj Delete(Transaction on, Place place)
    {
        var job = present.Start(on, "DeleteBackend", place);
        if (job.Works)
        {
            on.RemoveEnvironment(place.App, place.Environment);
        }

        return new DeleteBackendRespObj
        {
            JobId = job.Id,
            AppId = place.App,
            Operation = job.Operation,
            BackendEnvironmentName = place.Environment,
            Status = Jobs.InProgress,
        };
    }

    public RemoveAllBackendsRespObj RemoveAll(Transaction on, AppRow app, RemoveAllBackendsReqObj body)
    {
        var job = present.Start(on, "RemoveAllBackends", new Place(app.Id, ""));
        if (job.Works)
        {
            on.RemoveEnvironments(app.Id);
            if (body.CleanAmplifyApp == true)
            {
                on.RemoveApp(app.Id);
            }
        }

        return new RemoveAllBackendsRespObj
        {
            JobId = job.Id,
            AppId = app.Id,
            Operation = job.Operation,
            Status = Jobs.InProgress,
        };
    }

    private void CheckNewEnvironment(Transaction on, Place place)
    {
        if (string.IsNullOrWhiteSpace(place.App) || string.IsNullOrWhiteSpace(place.Environment))
        {
            throw Refusals.Bad("An app and an environment need a name.");
        }

        var environments = on.Environments(place.App);
        if (environments.Exists(item => item.Name == place.Environment))
        {
            throw Refusals.Bad($"The app has an environment '{place.Environment}' already.");
        }

        if (environments.Count >= present.EnvironmentsPerApp)
        {
            throw Refusals.TooMany(
                "ENVIRONMENTS_PER_APP",
                $"An app may have {present.EnvironmentsPerApp} environments at most."
            );
        }
    }
}
