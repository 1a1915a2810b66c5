using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmplifyAdmin;

namespace Quickstart;

/// <summary>As much of the service as the walk needs, on a free port of this machine, with the emitted records and JSON.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, List<BackendJobRespObj>> jobs = new();
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public LocalServer()
    {
        BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}/prod");
        listener.Prefixes.Add(BaseAddress + "/");
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress { get; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var call = await listener.GetContextAsync();
                await AnswerAsync(call.Request, call.Response);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        var json = AmplifyAdminJsonContext.Default;
        switch (request.Url!.AbsolutePath.Split('/')[3..])
        {
            case []:
                var created = (await ReadAsync(request, json.CreateBackendReqObj))!;
                jobs[created.AppId] = [Job(created.AppId, "CreateBackend")];
                var backend = new CreateBackendRespObj
                {
                    AppId = created.AppId,
                    BackendEnvironmentName = created.BackendEnvironmentName,
                    JobId = jobs[created.AppId][0].JobId,
                    Operation = "CreateBackend",
                    Status = "IN_PROGRESS",
                };
                await WriteAsync(response, 200, backend, json.CreateBackendRespObj);
                break;
            case [var app, "auth"] when jobs.TryGetValue(app, out var started):
                started.Add(Job(app, "CreateBackendAuth"));
                var auth = new BackendAuthRespObj
                {
                    AppId = app,
                    BackendEnvironmentName = "staging",
                    Status = "IN_PROGRESS",
                };
                await WriteAsync(response, 200, auth, json.BackendAuthRespObj);
                break;
            case [var app, "storage"] when jobs.TryGetValue(app, out var started):
                started.Add(Job(app, "CreateBackendStorage"));
                var storage = new BackendStorageRespObj
                {
                    AppId = app,
                    BackendEnvironmentName = "staging",
                    JobId = started[^1].JobId!,
                    Status = "IN_PROGRESS",
                };
                await WriteAsync(response, 200, storage, json.BackendStorageRespObj);
                break;
            case [var app, "job", _] when jobs.TryGetValue(app, out var started):
                await WriteAsync(
                    response,
                    200,
                    Page(started, await ReadAsync(request, json.ListBackendJobReqObj)),
                    json.ListBackendJobRespObj
                );
                break;
            default:
                response.Headers["x-amzn-ErrorType"] = "NotFoundException";
                response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
                var missing = new NotFoundError { Message = "No such app.", ResourceType = "App" };
                await WriteAsync(response, 404, missing, json.NotFoundError);
                break;
        }
    }

    private static ListBackendJobRespObj Page(List<BackendJobRespObj> jobs, ListBackendJobReqObj? asked)
    {
        var start = int.Parse(asked?.NextToken ?? "0");
        var end = Math.Min(start + (asked?.MaxResults ?? 25), jobs.Count);
        return new ListBackendJobRespObj { Jobs = jobs[start..end], NextToken = end < jobs.Count ? $"{end}" : null };
    }

    private static BackendJobRespObj Job(string app, string operation) =>
        new()
        {
            AppId = app,
            BackendEnvironmentName = "staging",
            JobId = Guid.NewGuid().ToString(),
            Operation = operation,
            Status = "COMPLETED",
        };

    private static ValueTask<T?> ReadAsync<T>(HttpListenerRequest request, JsonTypeInfo<T> type) =>
        JsonSerializer.DeserializeAsync(request.InputStream, type);

    private static async Task WriteAsync<T>(HttpListenerResponse response, int status, T value, JsonTypeInfo<T> type)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(response.OutputStream, value, type);
        response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
