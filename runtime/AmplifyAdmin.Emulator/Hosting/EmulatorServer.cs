using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>One application with two entrances: a socket, if it has one, and handlers within the process.</summary>
internal sealed class EmulatorServer(IServer? socket, TestServer inside) : IServer
{
    private static readonly object InProcess = new();

    /// <summary>The base address of an emulator that does not listen.</summary>
    public static readonly Uri Nowhere = new("http://localhost");

    public IFeatureCollection Features => (socket ?? inside).Features;

    /// <summary>Replaces the registered server.</summary>
    public static void Add(IServiceCollection services)
    {
        var socket = services.LastOrDefault(service => service.ServiceType == typeof(IServer))?.ImplementationType;
        services.RemoveAll<IServer>();
        services.AddSingleton<IServer>(provider => new EmulatorServer(
            socket is null ? null : (IServer)ActivatorUtilities.CreateInstance(provider, socket),
            new TestServer(provider)
        ));
    }

    /// <summary>Whether a request came through a handler of this process, so that no browser can have sent it.</summary>
    public static bool IsInProcess(HttpContext context) => context.Items.ContainsKey(InProcess);

    public HttpMessageHandler CreateHandler() => inside.CreateHandler(context => context.Items[InProcess] = true);

    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        await ((IServer)inside).StartAsync(application, cancellationToken).ConfigureAwait(false);
        if (socket is not null)
        {
            await socket.StartAsync(application, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (socket is not null)
        {
            await socket.StopAsync(cancellationToken).ConfigureAwait(false);
        }

        await ((IServer)inside).StopAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        socket?.Dispose();
        inside.Dispose();
    }
}
