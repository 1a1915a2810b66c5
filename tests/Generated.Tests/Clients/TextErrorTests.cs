using System.Net;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Bodies;
using Generated.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Documented errors whose body is text, there and back.</summary>
public sealed class TextErrorTests
{
    private const string Xml = "<?xml version='1.0'?>\n<note>\n  <text>Ä &amp; 日本</text>\n</note>\n";

    [Theory]
    [InlineData(400, 400)]
    [InlineData(503, 503)]
    [InlineData(404, 400)]
    public async Task The_error_is_the_text(int thrown, int received)
    {
        var handler = HandlerDouble.Create<IBodiesHandler>(
            (_, _) =>
                throw new ApiException<string>(Xml, new ApiFailure("Refused.") { Status = (HttpStatusCode)thrown }),
            out _
        );
        await using var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton(handler),
            endpoints => endpoints.MapBodies()
        );

        var exception = await Assert.ThrowsAsync<ApiException<string>>(() =>
            new BodiesClient(app.Client).ReadOrFailAsync(TestContext.Current.CancellationToken)
        );

        Assert.Equal(Xml, exception.Error);
        Assert.Equal((HttpStatusCode)received, exception.Status);
    }
}
