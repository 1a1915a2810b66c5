using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Generated.Tests.Servers;

/// <summary>Emitted endpoints on a loopback socket.</summary>
internal sealed class LoopbackApp : IAsyncDisposable
{
    private readonly IHost host;

    private LoopbackApp(IHost host)
    {
        this.host = host;
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<LoopbackApp> StartAsync(
        Action<IServiceCollection> services,
        Action<IEndpointRouteBuilder> endpoints
    )
    {
        var host = new HostBuilder()
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureWebHost(web =>
                web.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0))
                    .ConfigureServices(collection => services(collection.AddRouting()))
                    .Configure(app => app.UseRouting().UseEndpoints(endpoints))
            );
        return new LoopbackApp(await host.StartAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.StopAsync();
        host.Dispose();
    }
}
