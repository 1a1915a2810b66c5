using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Styles;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Parameters in headers and cookies: OpenAPI 3.1.1's table of styles, and its appendix D for cookies.</summary>
public sealed class HeaderAndCookieTests
{
    private const string Blue = "blue";
    private static readonly IReadOnlyList<string> Colors = ["blue", "black", "brown"];
    private static readonly Rgb Mixed = new()
    {
        R = 100,
        G = 200,
        B = 150,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<WireRow> Headers() =>
        [
            new WireRow("blue", Blue, client => client.HeaderSimpleTextAsync(Blue, Token)),
            new WireRow("a b/c=d", "a b/c=d", client => client.HeaderSimpleTextAsync("a b/c=d", Token)),
            new WireRow("blue,black,brown", Colors, client => client.HeaderSimpleListAsync(Colors, Token)),
            new WireRow("R,100,G,200,B,150", Mixed, client => client.HeaderSimpleObjectAsync(Mixed, Token)),
            new WireRow("blue", Blue, client => client.HeaderSimpleExplodedTextAsync(Blue, Token)),
            new WireRow("blue,black,brown", Colors, client => client.HeaderSimpleExplodedListAsync(Colors, Token)),
            new WireRow("R=100,G=200,B=150", Mixed, client => client.HeaderSimpleExplodedObjectAsync(Mixed, Token)),
            new WireRow("""{"R":100,"G":200,"B":150}""", Mixed, client => client.HeaderJsonAsync(Mixed, Token)),
            new WireRow("\"blue\"", Blue, client => client.HeaderJsonTextAsync(Blue, Token)),
        ];

    public static TheoryData<WireRow> Cookies() =>
        [
            new WireRow("color=blue", Blue, client => client.CookieFormTextAsync(Blue, Token)),
            new WireRow("color=a%3Bb%2C%20c", "a;b, c", client => client.CookieFormTextAsync("a;b, c", Token)),
            new WireRow("color=blue,black,brown", Colors, client => client.CookieFormListAsync(Colors, Token)),
            new WireRow(
                "color=a%2Cb,c%3Bd",
                new[] { "a,b", "c;d" },
                client => client.CookieFormListAsync(["a,b", "c;d"], Token)
            ),
            new WireRow("color=R,100,G,200,B,150", Mixed, client => client.CookieFormObjectAsync(Mixed, Token)),
            new WireRow("color=blue", Blue, client => client.CookieFormExplodedTextAsync(Blue, Token)),
            new WireRow(
                "color=blue; color=black; color=brown",
                Colors,
                client => client.CookieFormExplodedListAsync(Colors, Token)
            ),
            new WireRow("R=100; G=200; B=150", Mixed, client => client.CookieFormExplodedObjectAsync(Mixed, Token)),
            new WireRow(
                "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
                Mixed,
                client => client.CookieJsonAsync(Mixed, Token)
            ),
            new WireRow("color=%22blue%22", Blue, client => client.CookieJsonTextAsync(Blue, Token)),
        ];

    public static TheoryData<WireRow> Absent() =>
        [
            new WireRow("color", null, client => client.HeaderSimpleTextAsync(null, Token)),
            new WireRow("color", null, client => client.HeaderSimpleListAsync(null, Token)),
            new WireRow("color", null, client => client.HeaderSimpleObjectAsync(null, Token)),
            new WireRow("color", null, client => client.HeaderJsonAsync(null, Token)),
            new WireRow("Cookie", null, client => client.CookieFormTextAsync(null, Token)),
            new WireRow("Cookie", null, client => client.CookieFormExplodedListAsync(null, Token)),
            new WireRow("Cookie", null, client => client.CookieFormExplodedObjectAsync(null, Token)),
            new WireRow("Cookie", null, client => client.CookieJsonAsync(null, Token)),
        ];

    [Theory]
    [MemberData(nameof(Headers), DisableDiscoveryEnumeration = true)]
    public Task A_header_is_written_as_the_table_says(WireRow row) =>
        CheckAsync(row, tap => Assert.Equal(row.Wire, tap.Header("color")));

    [Theory]
    [MemberData(nameof(Cookies), DisableDiscoveryEnumeration = true)]
    public Task A_cookie_is_written_as_the_table_says(WireRow row) =>
        CheckAsync(row, tap => Assert.Equal(row.Wire, tap.Header("Cookie")));

    [Theory]
    [MemberData(nameof(Absent), DisableDiscoveryEnumeration = true)]
    public Task What_is_not_given_is_not_sent(WireRow row) => CheckAsync(row, tap => Assert.Null(tap.Header(row.Wire)));

    [Fact]
    public async Task A_line_end_never_gets_into_a_header()
    {
        await using var exchange = await StyleExchange.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            exchange.Client.HeaderSimpleTextAsync("a\r\nX-Evil: 1", Token)
        );
        await Assert.ThrowsAsync<ArgumentException>(() => exchange.Client.HeaderSimpleListAsync(["a", "b\nc"], Token));

        Assert.Equal("", exchange.Tap.Target);
    }

    private static async Task CheckAsync(WireRow row, Action<WireTap> check)
    {
        await using var exchange = await StyleExchange.StartAsync();

        var failure = await Record.ExceptionAsync(() => row.Call(exchange.Client));

        check(exchange.Tap);
        Assert.Null(failure);
        Assert.Equal(row.Value, Assert.Single(exchange.Arguments));
    }
}
