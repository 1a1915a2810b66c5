using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Benchmarks.Throughput;

/// <summary>Sends requests to a server over a few connections for short turns, and counts the answers.</summary>
internal sealed class LoadTurn(Uri address) : IDisposable
{
    private const int Connections = 8;
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpMessageInvoker client = new(
        new SocketsHttpHandler
        {
            MaxConnectionsPerServer = Connections,
            UseProxy = false,
            UseCookies = false,
        }
    );

    private int created;

    /// <summary>Reads an app that is there.</summary>
    public Task GetAsync() => SendAsync("prod/backend/app/details", "{}");

    /// <summary>Creates an app that is new.</summary>
    public Task CreateAsync() => CreateAsync($"new{Interlocked.Increment(ref created)}");

    /// <summary>Creates an app with two environments for reading.</summary>
    public async Task PrepareAsync()
    {
        await CreateAsync("app", "dev");
        await CreateAsync("app", "prod");
    }

    /// <summary>Sends from every connection until the time is up.</summary>
    /// <returns>Answers a second.</returns>
    public static async Task<double> RunAsync(Func<Task> send, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(SendManyAsync)));
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;

        async Task<int> SendManyAsync()
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(start) < time; count++)
            {
                await send();
            }

            return count;
        }
    }

    public void Dispose() => client.Dispose();

    private Task CreateAsync(string app, string environment = "dev") =>
        SendAsync(
            "prod/backend",
            $$"""{"appId":"{{app}}","appName":"Todo","backendEnvironmentName":"{{environment}}","resourceName":"todo"}"""
        );

    private async Task SendAsync(string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path))
        {
            Content = new StringContent(body, Encoding.UTF8, Json),
        };
        using var response = await client.SendAsync(request, CancellationToken.None);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode || bytes.Length == 0)
        {
            throw new InvalidOperationException($"{path} was answered with {(int)response.StatusCode}.");
        }
    }
}
