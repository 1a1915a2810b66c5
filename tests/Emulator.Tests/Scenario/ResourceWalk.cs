using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AmplifyAdmin;
using Xunit;

namespace Emulator.Tests.Scenario;

/// <summary>APIs and their models, sign-ins and storages.</summary>
internal static class ResourceWalk
{
    public static BackendAPIReqObj Api { get; } = new() { ResourceName = "todoApi" };
    public static GetBackendAuthReqObj Auth { get; } = new() { ResourceName = "todoAuth" };
    public static GetBackendStorageReqObj Storage { get; } = new() { ResourceName = "todoFiles" };

    public static async Task ApisAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        var create = new CreateBackendAPIReqObj
        {
            BackendEnvironmentName = Walk.Dev,
            ResourceName = Api.ResourceName,
            ResourceConfig = Samples.Api,
        };
        await walk.MissingAsync("BackendAPI", () => api.GetBackendAPIAsync(Walk.App, Walk.Dev, Api, token));
        await walk.MissingAsync("App", () => api.CreateBackendAPIAsync("none", create, token));
        var started = await api.CreateBackendAPIAsync(Walk.App, create, token);
        await walk.EndAsync(Walk.Dev, started.JobId, "CreateBackendAPI");
        var found = await api.GetBackendAPIAsync(Walk.App, Walk.Dev, Api, token);
        Assert.Equal((Api.ResourceName, Samples.Api), (found.ResourceName, found.ResourceConfig!));
        await walk.RefusedAsync(() => api.CreateBackendAPIAsync(Walk.App, create, token), "already");

        var given = new BackendAPIResourceConfig
        {
            ConflictResolution = new() { ResolutionStrategy = ResolutionStrategy.None },
        };
        var changed = await api.UpdateBackendAPIAsync(Walk.App, Walk.Dev, Api with { ResourceConfig = given }, token);
        await walk.EndAsync(Walk.Dev, changed.JobId, "UpdateBackendAPI");
        Assert.Equal(
            Samples.Api with
            {
                ConflictResolution = given.ConflictResolution,
            },
            (await api.GetBackendAPIAsync(Walk.App, Walk.Dev, Api, token)).ResourceConfig
        );
    }

    public static async Task ModelsAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        var named = new BackendAPICodegenReqObj { ResourceName = Api.ResourceName };
        Assert.Equal(ModelStatus.Stale, (await api.GetBackendAPIModelsAsync(Walk.App, Walk.Dev, named, token)).Status);
        var started = await api.GenerateBackendAPIModelsAsync(Walk.App, Walk.Dev, named, token);
        await walk.EndAsync(Walk.Dev, started.JobId, "GenerateBackendAPIModels");
        var models = await api.GetBackendAPIModelsAsync(Walk.App, Walk.Dev, named, token);
        var fields = JsonNode.Parse(models.ModelIntrospectionSchema!)!["models"]!["Todo"]!["fields"]!;
        Assert.Equal(ModelStatus.Latest, models.Status);
        Assert.Equal("Kind", (string?)fields["kind"]!["type"]!["enum"]);
        Assert.True((bool?)fields["tags"]!["isArray"]);
        Assert.NotNull(JsonNode.Parse(models.Models!)!["Todo"]);

        // A schema that cannot be read fails in the job and changes nothing; another one makes the models old.
        var broken = Api with
        {
            ResourceConfig = new() { TransformSchema = "type {" },
        };
        var failing = await api.UpdateBackendAPIAsync(Walk.App, Walk.Dev, broken, token);
        var failed = await walk.EndAsync(Walk.Dev, failing.JobId, "UpdateBackendAPI", "FAILED");
        Assert.NotNull(failed.Error);
        Assert.Equal(ModelStatus.Latest, (await api.GetBackendAPIModelsAsync(Walk.App, Walk.Dev, named, token)).Status);
        var other = Api with { ResourceConfig = new() { TransformSchema = "type Other @model { id: ID! }" } };
        await api.UpdateBackendAPIAsync(Walk.App, Walk.Dev, other, token);
        Assert.Equal(ModelStatus.Stale, (await api.GetBackendAPIModelsAsync(Walk.App, Walk.Dev, named, token)).Status);
    }

    public static async Task SignInsAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        var create = new CreateBackendAuthReqObj
        {
            BackendEnvironmentName = Walk.Dev,
            ResourceName = Auth.ResourceName,
            ResourceConfig = Samples.SignIn,
        };
        await walk.MissingAsync("BackendAuth", () => api.GetBackendAuthAsync(Walk.App, Walk.Dev, Auth, token));
        var started = await api.CreateBackendAuthAsync(Walk.App, create, token);
        await walk.EndAsync(Walk.Dev, started.JobId, "CreateBackendAuth");
        var found = await api.GetBackendAuthAsync(Walk.App, Walk.Dev, Auth, token);
        Assert.Equal(Samples.SignIn, found.ResourceConfig);
        await walk.RefusedAsync(() => api.CreateBackendAuthAsync(Walk.App, create, token), "already");

        var update = new UpdateBackendAuthReqObj
        {
            ResourceName = Auth.ResourceName,
            ResourceConfig = new()
            {
                Service = AuthService.Cognito,
                AuthResources = AuthResources.IdentityPoolAndUserPool,
                IdentityPoolConfigs = new() { UnauthenticatedLogin = true },
                UserPoolConfigs = new() { PasswordPolicy = new() { MinimumLength = 12 } },
            },
        };
        var changed = await api.UpdateBackendAuthAsync(Walk.App, Walk.Dev, update, token);
        await walk.EndAsync(Walk.Dev, changed.JobId, "UpdateBackendAuth");
        var users = Samples.SignIn.UserPoolConfigs;
        Assert.Equal(
            Samples.SignIn with
            {
                IdentityPoolConfigs = new() { IdentityPoolName = "pool", UnauthenticatedLogin = true },
                UserPoolConfigs = users with { PasswordPolicy = users.PasswordPolicy! with { MinimumLength = 12 } },
            },
            (await api.GetBackendAuthAsync(Walk.App, Walk.Dev, Auth, token)).ResourceConfig
        );

        var import = new ImportBackendAuthReqObj
        {
            UserPoolId = "us-east-1_abc",
            WebClientId = "w",
            NativeClientId = "n",
        };
        var importing = await api.ImportBackendAuthAsync(Walk.App, Walk.Dev, import, token);
        await walk.EndAsync(Walk.Dev, importing.JobId, "ImportBackendAuth");
        var imported = await api.GetBackendAuthAsync(
            Walk.App,
            Walk.Dev,
            new() { ResourceName = import.UserPoolId },
            token
        );
        Assert.Equal(AuthResources.UserPoolOnly, imported.ResourceConfig!.AuthResources);
        await walk.RefusedAsync(() => api.ImportBackendAuthAsync(Walk.App, Walk.Dev, import, token), "already");
    }

    public static async Task StoragesAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        var create = new CreateBackendStorageReqObj
        {
            BackendEnvironmentName = Walk.Dev,
            ResourceName = Storage.ResourceName,
            ResourceConfig = Samples.Storage,
        };
        await walk.MissingAsync("BackendStorage", () => api.GetBackendStorageAsync(Walk.App, Walk.Dev, Storage, token));
        var started = await api.CreateBackendStorageAsync(Walk.App, create, token);
        await walk.EndAsync(Walk.Dev, started.JobId, "CreateBackendStorage");
        await walk.RefusedAsync(() => api.CreateBackendStorageAsync(Walk.App, create, token), "already");

        var update = new UpdateBackendStorageReqObj
        {
            ResourceName = Storage.ResourceName,
            ResourceConfig = new()
            {
                ServiceName = StorageService.S3,
                Permissions = new() { Authenticated = [StoragePermission.Delete] },
            },
        };
        var changed = await api.UpdateBackendStorageAsync(Walk.App, Walk.Dev, update, token);
        await walk.EndAsync(Walk.Dev, changed.JobId, "UpdateBackendStorage");
        Assert.Equal(
            new GetBackendStorageResourceConfig
            {
                BucketName = Samples.Storage.BucketName,
                Imported = false,
                ServiceName = StorageService.S3,
                Permissions = Samples.Storage.Permissions with { Authenticated = [StoragePermission.Delete] },
            },
            (await api.GetBackendStorageAsync(Walk.App, Walk.Dev, Storage, token)).ResourceConfig
        );

        var import = new ImportBackendStorageReqObj { BucketName = "old-files", ServiceName = StorageService.S3 };
        var importing = await api.ImportBackendStorageAsync(Walk.App, Walk.Dev, import, token);
        await walk.EndAsync(Walk.Dev, importing.JobId, "ImportBackendStorage");
        var imported = await api.GetBackendStorageAsync(
            Walk.App,
            Walk.Dev,
            new() { ResourceName = "old-files" },
            token
        );
        Assert.True(imported.ResourceConfig!.Imported);
        var buckets = (await api.ListS3BucketsAsync(new(), token)).Buckets!.Select(bucket => bucket.Name!);
        Assert.Equal(["files-of-todo", "old-files"], buckets);
    }

    public static async Task RemovalAsync(Walk walk)
    {
        var (api, token) = (walk.Api, walk.Token);
        const string preview = "preview";
        var apis = await api.DeleteBackendAPIAsync(Walk.App, preview, Api, token);
        await walk.EndAsync(preview, apis.JobId, "DeleteBackendAPI");
        await walk.MissingAsync("BackendAPI", () => api.DeleteBackendAPIAsync(Walk.App, preview, Api, token));
        var auth = await api.DeleteBackendAuthAsync(
            Walk.App,
            preview,
            new() { ResourceName = Auth.ResourceName },
            token
        );
        await walk.EndAsync(preview, auth.JobId, "DeleteBackendAuth");
        await walk.MissingAsync("BackendAuth", () => api.GetBackendAuthAsync(Walk.App, preview, Auth, token));
        var storage = await api.DeleteBackendStorageAsync(
            Walk.App,
            preview,
            new() { ResourceName = Storage.ResourceName, ServiceName = StorageService.S3 },
            token
        );
        await walk.EndAsync(preview, storage.JobId, "DeleteBackendStorage");
        await walk.MissingAsync("BackendStorage", () => api.GetBackendStorageAsync(Walk.App, preview, Storage, token));
        Assert.NotNull((await api.GetBackendAPIAsync(Walk.App, Walk.Dev, Api, token)).ResourceConfig);
    }
}
