using System;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>Handles every operation of the API in a transaction, with the class of its subject.</summary>
internal sealed class AmplifyHandler : IAmplifyAdminHandler
{
    private readonly Database database;
    private readonly Gate gate;
    private readonly BackendOperations backends;
    private readonly ApiOperations apis;
    private readonly ModelOperations models;
    private readonly AuthOperations signIns;
    private readonly StorageOperations storages;
    private readonly ConfigOperations configs;
    private readonly TokenOperations tokens;
    private readonly JobOperations jobs;

    public AmplifyHandler(Database database, Gate gate, EmulatorOptions options)
    {
        this.database = database;
        this.gate = gate;
        var present = new Present(options);
        var family = new ResourceFamily(Resources.Api, "BackendAPI", present);
        backends = new BackendOperations(present);
        apis = new ApiOperations(family);
        models = new ModelOperations(family);
        signIns = new AuthOperations(new ResourceFamily(Resources.Auth, "BackendAuth", present));
        storages = new StorageOperations(new ResourceFamily(Resources.Storage, "BackendStorage", present));
        configs = new ConfigOperations(present);
        tokens = new TokenOperations(present);
        jobs = new JobOperations(present);
    }

    public Task<CreateBackendRespObj> CreateBackendAsync(
        CreateBackendReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => backends.Create(on, body), cancellationToken);

    public Task<GetBackendRespObj> GetBackendAsync(
        string appId,
        GetBackendReqObj body,
        CancellationToken cancellationToken
    ) => ReadAsync(on => BackendOperations.Get(on, on.App(appId), body), cancellationToken);

    public Task<CloneBackendRespObj> CloneBackendAsync(
        string appId,
        string backendEnvironmentName,
        CloneBackendReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => backends.Clone(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<DeleteBackendRespObj> DeleteBackendAsync(
        string appId,
        string backendEnvironmentName,
        CancellationToken cancellationToken
    ) => WriteAsync(on => backends.Delete(on, on.Environment(appId, backendEnvironmentName)), cancellationToken);

    public Task<RemoveAllBackendsRespObj> RemoveAllBackendsAsync(
        string appId,
        RemoveAllBackendsReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => backends.RemoveAll(on, on.App(appId), body), cancellationToken);

    public Task<BackendAPIRespObj> CreateBackendAPIAsync(
        string appId,
        CreateBackendAPIReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => apis.Create(on, on.Environment(appId, body.BackendEnvironmentName), body), cancellationToken);

    public Task<BackendAPIRespObj> UpdateBackendAPIAsync(
        string appId,
        string backendEnvironmentName,
        BackendAPIReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => apis.Update(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<GetBackendAPIRespObj> GetBackendAPIAsync(
        string appId,
        string backendEnvironmentName,
        BackendAPIReqObj body,
        CancellationToken cancellationToken
    ) => ReadAsync(on => apis.Get(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<BackendAPIRespObj> DeleteBackendAPIAsync(
        string appId,
        string backendEnvironmentName,
        BackendAPIReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => apis.Delete(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<BackendAPICodegenRespObj> GenerateBackendAPIModelsAsync(
        string appId,
        string backendEnvironmentName,
        BackendAPICodegenReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => models.Generate(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<GetBackendAPIModelsResponse> GetBackendAPIModelsAsync(
        string appId,
        string backendEnvironmentName,
        BackendAPICodegenReqObj body,
        CancellationToken cancellationToken
    ) => ReadAsync(on => models.Get(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<BackendAuthRespObj> CreateBackendAuthAsync(
        string appId,
        CreateBackendAuthReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on => signIns.Create(on, on.Environment(appId, body.BackendEnvironmentName), body),
            cancellationToken
        );

    public Task<BackendAuthRespObj> UpdateBackendAuthAsync(
        string appId,
        string backendEnvironmentName,
        UpdateBackendAuthReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => signIns.Update(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<GetBackendAuthRespObj> GetBackendAuthAsync(
        string appId,
        string backendEnvironmentName,
        GetBackendAuthReqObj body,
        CancellationToken cancellationToken
    ) => ReadAsync(on => signIns.Get(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<BackendAuthRespObj> ImportBackendAuthAsync(
        string appId,
        string backendEnvironmentName,
        ImportBackendAuthReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => signIns.Import(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<BackendAuthRespObj> DeleteBackendAuthAsync(
        string appId,
        string backendEnvironmentName,
        RemoveBackendAuthReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => signIns.Delete(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<BackendStorageRespObj> CreateBackendStorageAsync(
        string appId,
        CreateBackendStorageReqObj body,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            on => storages.Create(on, on.Environment(appId, body.BackendEnvironmentName), body),
            cancellationToken
        );

    public Task<BackendStorageRespObj> UpdateBackendStorageAsync(
        string appId,
        string backendEnvironmentName,
        UpdateBackendStorageReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => storages.Update(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<GetBackendStorageRespObj> GetBackendStorageAsync(
        string appId,
        string backendEnvironmentName,
        GetBackendStorageReqObj body,
        CancellationToken cancellationToken
    ) => ReadAsync(on => storages.Get(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<BackendStorageRespObj> ImportBackendStorageAsync(
        string appId,
        string backendEnvironmentName,
        ImportBackendStorageReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => storages.Import(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<BackendStorageRespObj> DeleteBackendStorageAsync(
        string appId,
        string backendEnvironmentName,
        RemoveBackendStorageReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => storages.Delete(on, on.Environment(appId, backendEnvironmentName), body), cancellationToken);

    public Task<ListS3BucketsRespObj> ListS3BucketsAsync(
        ListS3BucketsReqObj body,
        CancellationToken cancellationToken
    ) => ReadAsync(StorageOperations.Buckets, cancellationToken);

    public Task<CreateBackendConfigRespObj> CreateBackendConfigAsync(
        string appId,
        CreateBackendConfigReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => configs.Create(on, on.App(appId), body), cancellationToken);

    public Task<BackendConfigRespObj> UpdateBackendConfigAsync(
        string appId,
        UpdateBackendConfigReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => ConfigOperations.Update(on, on.App(appId), body), cancellationToken);

    public Task<RemoveBackendConfigRespObj> RemoveBackendConfigAsync(
        string appId,
        CancellationToken cancellationToken
    ) => WriteAsync(on => ConfigOperations.Remove(on, on.App(appId)), cancellationToken);

    public Task<CreateTokenRespObj> CreateTokenAsync(string appId, CancellationToken cancellationToken) =>
        WriteAsync(on => tokens.Create(on, on.App(appId)), cancellationToken);

    public Task<GetTokenRespObj> GetTokenAsync(string appId, string sessionId, CancellationToken cancellationToken) =>
        ReadAsync(on => tokens.Get(on, on.App(appId), sessionId), cancellationToken);

    public Task<DeleteTokenRespObj> DeleteTokenAsync(
        string appId,
        string sessionId,
        CancellationToken cancellationToken
    ) => WriteAsync(on => tokens.Delete(on, on.App(appId), sessionId), cancellationToken);

    public Task<ListBackendJobRespObj> ListBackendJobsAsync(
        string appId,
        string backendEnvironmentName,
        ListBackendJobReqObj body,
        CancellationToken cancellationToken
    ) => ReadAsync(on => jobs.List(on, new Place(appId, backendEnvironmentName), body), cancellationToken);

    public Task<BackendJobRespObj> GetBackendJobAsync(
        string appId,
        string backendEnvironmentName,
        string jobId,
        CancellationToken cancellationToken
    ) => ReadAsync(on => jobs.Get(on, new Place(appId, backendEnvironmentName), jobId), cancellationToken);

    public Task<BackendJobRespObj> UpdateBackendJobAsync(
        string appId,
        string backendEnvironmentName,
        string jobId,
        BackendJobReqObj body,
        CancellationToken cancellationToken
    ) => WriteAsync(on => jobs.Update(on, new Place(appId, backendEnvironmentName), jobId, body), cancellationToken);

    private async Task<T> ReadAsync<T>(Func<Transaction, T> work, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await database.ReadAsync(work, cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> WriteAsync<T>(Func<Transaction, T> work, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await database.WriteAsync(work, cancellationToken).ConfigureAwait(false);
    }
}
