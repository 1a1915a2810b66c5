using System;
using System.Threading;
using System.Threading.Tasks;
using Wire;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Parameters on the wire, by the table of examples in OpenAPI's chapter on style values.</summary>
public sealed class ParameterTests
{
    private static readonly string[] Colors = ["blue", "black", "brown"];
    private static readonly Color Rgb = new()
    {
        R = 100,
        G = 200,
        B = 150,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, Func<WireClient, Task>> Paths() =>
        new()
        {
            { "/simple/blue/blue,black,brown/R,100,G,200,B,150", c => c.SimpleAsync("blue", Colors, Rgb, Token) },
            {
                "/simpleExploded/blue/blue,black,brown/R=100,G=200,B=150",
                c => c.SimpleExplodedAsync("blue", Colors, Rgb, Token)
            },
            { "/label/.blue/.blue,black,brown/.R,100,G,200,B,150", c => c.LabelAsync("blue", Colors, Rgb, Token) },
            {
                "/labelExploded/.blue/.blue.black.brown/.R=100.G=200.B=150",
                c => c.LabelExplodedAsync("blue", Colors, Rgb, Token)
            },
            {
                "/matrix/;text=blue/;list=blue,black,brown/;map=R,100,G,200,B,150",
                c => c.MatrixAsync("blue", Colors, Rgb, Token)
            },
            {
                "/matrixExploded/;text=blue/;list=blue;list=black;list=brown/;R=100;G=200;B=150",
                c => c.MatrixExplodedAsync("blue", Colors, Rgb, Token)
            },
            {
                "/matrix/;text=a%2Fb%20%C3%A9/;list=a%2Cb/;map=R,1,G,2,B,3",
                c =>
                    c.MatrixAsync(
                        "a/b é",
                        ["a,b"],
                        new()
                        {
                            R = 1,
                            G = 2,
                            B = 3,
                        },
                        Token
                    )
            },
        };

    public static TheoryData<string, Func<WireClient, Task>> Queries() =>
        new()
        {
            { "/form", c => c.FormAsync(cancellationToken: Token) },
            { "/form?text=", c => c.FormAsync("", cancellationToken: Token) },
            {
                "/form?text=blue&list=blue,black,brown&map=R,100,G,200,B,150",
                c => c.FormAsync("blue", Colors, Rgb, Token)
            },
            {
                "/formExploded?text=blue&list=blue&list=black&list=brown&R=100&G=200&B=150",
                c => c.FormExplodedAsync("blue", Colors, Rgb, Token)
            },
            {
                "/delimited?spaces=blue%20black%20brown",
                c => c.DelimitedAsync(spaces: Colors, cancellationToken: Token)
            },
            {
                "/delimited?spaceMap=R%20100%20G%20200%20B%20150",
                c => c.DelimitedAsync(spaceMap: Rgb, cancellationToken: Token)
            },
            { "/delimited?pipes=blue%7Cblack%7Cbrown", c => c.DelimitedAsync(pipes: Colors, cancellationToken: Token) },
            {
                "/delimited?pipeMap=R%7C100%7CG%7C200%7CB%7C150",
                c => c.DelimitedAsync(pipeMap: Rgb, cancellationToken: Token)
            },
            {
                "/delimited?deep%5BR%5D=100&deep%5BG%5D=200&deep%5BB%5D=150",
                c => c.DelimitedAsync(deep: Rgb, cancellationToken: Token)
            },
            { "/special?shared=true&kept=k", c => c.SpecialAsync(true, "k", cancellationToken: Token) },
            {
                "/special?shared=false&json=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
                c => c.SpecialAsync(false, json: Rgb, cancellationToken: Token)
            },
            {
                "/special?shared=false&reserved=a/b?c:d@e,f&encoded=a%2Fb%3Fc%3Ad%40e%2Cf",
                c => c.SpecialAsync(false, reserved: "a/b?c:d@e,f", encoded: "a/b?c:d@e,f", cancellationToken: Token)
            },
            {
                "/special?shared=false&when=2026-01-02T03%3A04%3A05Z&kind=c%20d",
                c =>
                    c.SpecialAsync(
                        false,
                        when: new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
                        kind: SpecialKind.CD,
                        cancellationToken: Token
                    )
            },
        };

    [Theory]
    [MemberData(nameof(Paths), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Queries), DisableDiscoveryEnumeration = true)]
    public async Task It_is_sent_as_the_standard_says(string target, Func<WireClient, Task> call)
    {
        await using var server = await Recorded.StartAsync();

        await call(server.Client());

        Assert.Equal(target, server.Target);
    }

    [Fact]
    public async Task Headers_and_cookies_are_sent_as_the_standard_says()
    {
        await using var server = await Recorded.StartAsync();

        await server.Client().HeadersAsync("blue", Colors, Rgb, Rgb, "blue", Colors, Rgb, Token);

        Assert.Equal("blue", server.Headers["X-Text"]);
        Assert.Equal("blue,black,brown", server.Headers["X-List"]);
        Assert.Equal("R,100,G,200,B,150", server.Headers["X-Map"]);
        Assert.Equal("R=100,G=200,B=150", server.Headers["X-Map-Exploded"]);
        Assert.Equal("text=blue; list=blue,black,brown; map=R,100,G,200,B,150", server.Headers["Cookie"]);
    }

    [Fact]
    public void Servers_take_their_variables()
    {
        Assert.Equal("http://localhost:80/v1", WireServers.Server1().OriginalString);
        Assert.Equal("http://h:8080/v2", WireServers.Server1("h", "8080", "v2").OriginalString);
    }
}
