using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <content>File storage and buckets.</content>
internal sealed partial class AmplifyHandler
{
    public Task<BackendStorageRespObj> CreateBackendStorageAsync(
        string appId,
        CreateBackendStorageReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, body.BackendEnvironmentName);
                var config = Wire(
                    body.ResourceConfig,
                    AmplifyAdminJsonContext.Default.CreateBackendStorageResourceConfig
                );
                config.TryAdd("bucketName", NewBucketName(body.ResourceName));
                config["imported"] = false;
                var added = new ResourceRow(body.ResourceName, config);
                return StorageAnswer(place, Add(on, "CreateBackendStorage", place, Resources.Storage, added));
            },
            cancellationToken
        );

    public Task<BackendStorageRespObj> UpdateBackendStorageAsync(
        string appId,
        string backendEnvironmentName,
        UpdateBackendStorageReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var changed = Resource(on, place, Resources.Storage, body.ResourceName);
                JsonMerge.Into(
                    changed.Config,
                    Wire(body.ResourceConfig, AmplifyAdminJsonContext.Default.UpdateBackendStorageResourceConfig)
                );
                return StorageAnswer(place, Change(on, "UpdateBackendStorage", place, Resources.Storage, changed));
            },
            cancellationToken
        );

    public Task<GetBackendStorageRespObj> GetBackendStorageAsync(
        string appId,
        string backendEnvironmentName,
        GetBackendStorageReqObj body,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var found = Resource(on, place, Resources.Storage, body.ResourceName);
                return new GetBackendStorageRespObj
                {
                    AppId = appId,
                    BackendEnvironmentName = backendEnvironmentName,
                    ResourceName = found.Name,
                    ResourceConfig = found.Config.Deserialize(
                        AmplifyAdminJsonContext.Default.GetBackendStorageResourceConfig
                    ),
                };
            },
            cancellationToken
        );

    public Task<BackendStorageRespObj> ImportBackendStorageAsync(
        string appId,
        string backendEnvironmentName,
        ImportBackendStorageReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var bucket = body.BucketName ?? NewBucketName("imported");
                if (on.ResourcesOf(place, Resources.Storage).Any(one => (string?)one.Config["bucketName"] == bucket))
                {
                    throw Refusals.Bad($"The environment uses the bucket '{bucket}' already.");
                }

                var config = new JsonObject
                {
                    ["bucketName"] = bucket,
                    ["imported"] = true,
                    ["serviceName"] = body.ServiceName.Value,
                };
                var origin = Wire(body, AmplifyAdminJsonContext.Default.ImportBackendStorageReqObj);
                var added = new ResourceRow(bucket, config, origin);
                return StorageAnswer(place, Add(on, "ImportBackendStorage", place, Resources.Storage, added));
            },
            cancellationToken
        );

    public Task<BackendStorageRespObj> DeleteBackendStorageAsync(
        string appId,
        string backendEnvironmentName,
        RemoveBackendStorageReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on =>
            {
                var place = Environment(on, appId, backendEnvironmentName);
                var job = Remove(on, "DeleteBackendStorage", place, Resources.Storage, body.ResourceName);
                return StorageAnswer(place, job);
            },
            cancellationToken
        );

    public Task<ListS3BucketsRespObj> ListS3BucketsAsync(
        ListS3BucketsReqObj body,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            on => new ListS3BucketsRespObj
            {
                Buckets = on.Buckets()
                    .ConvertAll(bucket => new S3BucketInfo
                    {
                        Name = bucket.Name,
                        CreationDate = Moment(bucket.Created),
                    }),
            },
            cancellationToken
        );

    // Names of buckets are in lower case, and nobody else's.
    private static string NewBucketName(string resource) =>
        string.Concat(resource.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant).Take(40))
        + "-"
        + Guid.NewGuid().ToString("n")[..12];

    private static BackendStorageRespObj StorageAnswer(Place place, StartedJob job) =>
        new()
        {
            JobId = job.Id,
            AppId = place.App,
            BackendEnvironmentName = place.Environment,
            Status = Jobs.InProgress,
        };
}
