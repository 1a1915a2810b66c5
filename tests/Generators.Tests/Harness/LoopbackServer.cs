using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Generators.Tests.Harness;

/// <summary>A server on this machine whose answers a test chooses.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, Func<HttpListenerContext, Task>> answers = [];

    public LoopbackServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = ServeAsync();
    }

    /// <summary>The address, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Answers a path with a text.</summary>
    public LoopbackServer Answer(string path, string body) =>
        Answer(path, context => WriteAsync(context, Encoding.UTF8.GetBytes(body)));

    /// <summary>Answers a path with a redirect.</summary>
    public LoopbackServer Redirect(string path, string location) =>
        Answer(
            path,
            context =>
            {
                context.Response.StatusCode = 302;
                context.Response.Headers["Location"] = location;
                return Task.CompletedTask;
            }
        );

    /// <summary>Answers a path as a test wants it.</summary>
    public LoopbackServer Answer(string path, Func<HttpListenerContext, Task> answer)
    {
        lock (answers)
        {
            answers[path] = answer;
        }

        return this;
    }

    public static async Task WriteAsync(HttpListenerContext context, byte[] body) =>
        await context.Response.OutputStream.WriteAsync(body);

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Func<HttpListenerContext, Task>? answer;
        lock (answers)
        {
            answers.TryGetValue(context.Request.Url!.AbsolutePath, out answer);
        }

        try
        {
            context.Response.StatusCode = answer is null ? 404 : 200;
            await (answer?.Invoke(context) ?? Task.CompletedTask);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The client has gone.
        }
    }
}
