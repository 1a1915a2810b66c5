using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Bodies;
using Generated.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>A success whose body the document does not describe.</summary>
public sealed class UndescribedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_body_is_a_stream()
    {
        await using var app = await AnsweringAsync("anything");

        await using var body = await new BodiesClient(app.Client).ReadUndescribedAsync(Token);

        using var reader = new StreamReader(body!);
        Assert.Equal("anything", await reader.ReadToEndAsync(Token));
    }

    [Fact]
    public async Task Without_a_body_there_is_none()
    {
        await using var app = await AnsweringAsync("");

        Assert.Null(await new BodiesClient(app.Client).ReadUndescribedAsync(Token));
    }

    [Fact]
    public async Task A_handler_sends_none()
    {
        var handler = HandlerDouble.Create<IBodiesHandler>((_, _) => null, out var calls);
        await using var app = await LoopbackApp.StartAsync(
            services => services.AddSingleton(handler),
            endpoints => endpoints.MapBodies()
        );
        var client = new BodiesClient(app.Client);

        Assert.Null(await client.ReadUndescribedAsync(Token));
        Assert.Equal("ReadUndescribedAsync", calls.Method);
        await client.PeekUndescribedAsync(Token);
        Assert.Equal("PeekUndescribedAsync", calls.Method);
    }

    [Fact]
    public async Task A_fake_answers_none() => Assert.Null(await new BodiesFake().ReadUndescribedAsync(Token));

    private static Task<LoopbackApp> AnsweringAsync(string text) =>
        LoopbackApp.StartAsync(_ => { }, endpoints => endpoints.MapGet("/undescribed", () => TypedResults.Text(text)));
}
