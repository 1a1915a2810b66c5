using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Sends every request to the emulator, whichever host it is meant for.</summary>
internal sealed class LoopbackHandler(Uri address) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri is { IsAbsoluteUri: true } uri ? uri.PathAndQuery : "/";
        request.RequestUri = new Uri(address, path);
        return base.SendAsync(request, cancellationToken);
    }
}
