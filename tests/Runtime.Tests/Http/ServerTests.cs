using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Http;

/// <summary>Where requests go.</summary>
public sealed class ServerTests
{
    private const string Document = "https://api.example/2";

    [Theory]
    [InlineData(null, null, null, "https://api.example/2/things")]
    [InlineData(null, null, "https://upload.example/", "https://upload.example/things")]
    [InlineData("https://api.example/2/", null, "https://upload.example", "https://upload.example/things")]
    [InlineData(null, "https://API.example:443/2", "https://upload.example", "https://upload.example/things")]
    [InlineData("http://localhost:5000", null, "https://upload.example", "http://localhost:5000/things")]
    [InlineData("https://api.example", "https://api.example/2", "https://upload.example", "https://api.example/things")]
    public async Task An_operation_goes_to_its_server_unless_the_client_has_an_address_that_is_not_the_documents(
        string? option,
        string? client,
        string? operation,
        string expected
    )
    {
        using var handler = new Recorder();
        using var http = new HttpClient(handler) { BaseAddress = client is null ? null : new Uri(client) };
        var options = new ApiClientOptions { BaseAddress = option is null ? null : new Uri(option) };
        using var request = new ApiRequest(new ApiOperation("List", "GET", "/things") { Server = operation });

        await new ApiTransport(http, options, Document).SendAsync(request, null, TestContext.Current.CancellationToken);

        Assert.Equal(expected, handler.Address?.AbsoluteUri);
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public Uri? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Address = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
        }
    }
}
