using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <content>Apps and environments.</content>
internal sealed partial class AmplifyHandler
{
    private const string FeatureFlags = """{"features":{"graphqltransformer":{"transformerversion":2}}}""";

    public Task<CreateBackendRespObj> CreateBackendAsync(
        CreateBackendReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = new Place(body.AppId, body.BackendEnvironmentName);
                CheckNewEnvironment(on, place);
                var job = Start(on, "CreateBackend", place);
                if (job.Works)
                {
                    if (on.FindApp(body.AppId) is null)
                    {
                        on.AddApp(body.AppId, body.AppName, Now);
                    }

                    var config = body.ResourceConfig?.ToJsonString();
                    on.AddEnvironment(
                        body.AppId,
                        new EnvironmentRow(body.BackendEnvironmentName, body.ResourceName, config),
                        Now
                    );
                }

                return new CreateBackendRespObj
                {
                    JobId = job.Id,
                    AppId = body.AppId,
                    Operation = job.Operation,
                    BackendEnvironmentName = body.BackendEnvironmentName,
                    Status = Jobs.InProgress,
                };
            },
            cancellationToken
        );

    public Task<GetBackendRespObj> GetBackendAsync(
        string appId,
        GetBackendReqObj body,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            on =>
            {
                var app = App(on, appId);
                var environments = on.Environments(appId);
                var name = body.BackendEnvironmentName;
                var environment = name is null ? null : environments.FirstOrDefault(one => one.Name == name);
                if (name is not null && environment is null)
                {
                    throw Refusals.Missing("BackendEnvironment", name);
                }

                return new GetBackendRespObj
                {
                    AppId = app.Id,
                    AppName = app.Name,
                    BackendEnvironmentList = environments.ConvertAll(one => one.Name),
                    AmplifyFeatureFlags = FeatureFlags,
                    AmplifyMetaConfig = environment is null ? null : MetaConfig.Of(on, appId, environment),
                    BackendEnvironmentName = name,
                };
            },
            cancellationToken
        );

    public Task<CloneBackendRespObj> CloneBackendAsync(
        string appId,
        string backendEnvironmentName,
        CloneBackendReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var from = Environment(on, appId, backendEnvironmentName);
                var target = new Place(appId, body.TargetEnvironmentName);
                CheckNewEnvironment(on, target);
                var job = Start(on, "CloneBackend", from, also: target.Environment);
                if (job.Works)
                {
                    var original = on.FindEnvironment(appId, backendEnvironmentName)!;
                    on.AddEnvironment(appId, original with { Name = target.Environment }, Now);
                    on.CopyResources(from, target, Now);
                }

                return new CloneBackendRespObj
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

    public Task<DeleteBackendRespObj> DeleteBackendAsync(
        string appId,
        string backendEnvironmentName,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var job = Start(on, "DeleteBackend", Environment(on, appId, backendEnvironmentName));
                if (job.Works)
                {
                    on.RemoveEnvironment(appId, backendEnvironmentName);
                }

                return new DeleteBackendRespObj
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

    public Task<RemoveAllBackendsRespObj> RemoveAllBackendsAsync(
        string appId,
        RemoveAllBackendsReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                App(on, appId);
                var job = Start(on, "RemoveAllBackends", new Place(appId, ""));
                if (job.Works)
                {
                    on.RemoveEnvironments(appId);
                    if (body.CleanAmplifyApp == true)
                    {
                        on.RemoveApp(appId);
                    }
                }

                return new RemoveAllBackendsRespObj
                {
                    JobId = job.Id,
                    AppId = appId,
                    Operation = job.Operation,
                    Status = Jobs.InProgress,
                };
            },
            cancellationToken
        );

    private void CheckNewEnvironment(Transaction on, Place place)
    {
        if (string.IsNullOrWhiteSpace(place.App) || string.IsNullOrWhiteSpace(place.Environment))
        {
            throw Refusals.Bad("An app and an environment need a name.");
        }

        var environments = on.Environments(place.App);
        if (environments.Exists(one => one.Name == place.Environment))
        {
            throw Refusals.Bad($"The app has an environment '{place.Environment}' already.");
        }

        if (environments.Count >= options.EnvironmentsPerApp)
        {
            throw Refusals.TooMany(
                "ENVIRONMENTS_PER_APP",
                $"An app may have {options.EnvironmentsPerApp} environments at most."
            );
        }
    }
}
