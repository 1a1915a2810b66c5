using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>File storage and buckets.</summary>
internal sealed class StorageOperations(ResourceFamily storages)
{
    public static ListS3BucketsRespObj Buckets(Transaction on) =>
        new()
        {
            Buckets = on.Buckets()
                .ConvertAll(bucket => new S3BucketInfo
                {
                    Name = bucket.Name,
                    CreationDate = Present.Moment(bucket.Created),
                }),
        };

    public BackendStorageRespObj Create(Transaction on, Place place, CreateBackendStorageReqObj body)
    {
        var config = ResourceFamily.Wire(
            body.ResourceConfig,
            AmplifyAdminJsonContext.Default.CreateBackendStorageResourceConfig
        );
        config.TryAdd("bucketName", NewBucketName(body.ResourceName));
        config["imported"] = false;
        return Answer(storages.Add(on, "CreateBackendStorage", place, new ResourceRow(body.ResourceName, config)));
    }

    public BackendStorageRespObj Update(Transaction on, Place place, UpdateBackendStorageReqObj body)
    {
        var changed = storages.Get(on, place, body.ResourceName);
        var given = AmplifyAdminJsonContext.Default.UpdateBackendStorageResourceConfig;
        JsonMerge.Into(changed.Config, ResourceFamily.Wire(body.ResourceConfig, given));
        return Answer(storages.Change(on, "UpdateBackendStorage", place, changed));
    }

    public GetBackendStorageRespObj Get(Transaction on, Place place, GetBackendStorageReqObj body)
    {
        var found = storages.Get(on, place, body.ResourceName);
        var settings = AmplifyAdminJsonContext.Default.GetBackendStorageResourceConfig;
        return new GetBackendStorageRespObj
        {
            AppId = place.App,
            BackendEnvironmentName = place.Environment,
            ResourceName = found.Name,
            ResourceConfig = found.Config.Deserialize(settings),
        };
    }

    public BackendStorageRespObj Import(Transaction on, Place place, ImportBackendStorageReqObj body)
    {
        var bucket = body.BucketName ?? NewBucketName("imported");
        if (storages.Any(on, place, one => (string?)one.Config["bucketName"] == bucket))
        {
            throw Refusals.Bad($"The environment uses the bucket '{bucket}' already.");
        }

        var config = new JsonObject
        {
            ["bucketName"] = bucket,
            ["imported"] = true,
            ["serviceName"] = body.ServiceName.Value,
        };
        var origin = ResourceFamily.Wire(body, AmplifyAdminJsonContext.Default.ImportBackendStorageReqObj);
        return Answer(storages.Add(on, "ImportBackendStorage", place, new ResourceRow(bucket, config, origin)));
    }

    public BackendStorageRespObj Delete(Transaction on, Place place, RemoveBackendStorageReqObj body) =>
        Answer(storages.Remove(on, "DeleteBackendStorage", place, body.ResourceName));

    // Names of buckets are in lower case and unique.
    private static string NewBucketName(string resource) =>
        string.Concat(resource.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant).Take(40))
        + "-"
        + Guid.NewGuid().ToString("n")[..12];

    private static BackendStorageRespObj Answer(StartedJob job) =>
        new()
        {
            JobId = job.Id,
            AppId = job.Place.App,
            BackendEnvironmentName = job.Place.Environment,
            Status = Jobs.InProgress,
        };
}
