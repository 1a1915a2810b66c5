using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Styles;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>
/// Parameters in every style: the wire form is the one in the table of OpenAPI 3.1.1, section 4.8.12.6, or where the
/// table has no row the one of RFC 6570; and the emitted server reads back what the emitted client wrote.
/// </summary>
public sealed class ParameterStyleTests
{
    private const string Blue = "blue";
    private static readonly IReadOnlyList<string> Colors = ["blue", "black", "brown"];
    private static readonly IReadOnlyList<string> Odd = ["a,b", "c d", "e|f", "g&h=i", "j.k;l", "ü/%"];
    private static readonly Rgb Mixed = new()
    {
        R = 100,
        G = 200,
        B = 150,
    };
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<WireRow> Paths() =>
        [
            new WireRow("simple/joined/text/blue", Blue, client => client.PathSimpleTextAsync(Blue, Token)),
            new WireRow(
                "simple/joined/list/blue,black,brown",
                Colors,
                client => client.PathSimpleListAsync(Colors, Token)
            ),
            new WireRow(
                "simple/joined/object/R,100,G,200,B,150",
                Mixed,
                client => client.PathSimpleObjectAsync(Mixed, Token)
            ),
            new WireRow("simple/exploded/text/blue", Blue, client => client.PathSimpleExplodedTextAsync(Blue, Token)),
            new WireRow(
                "simple/exploded/list/blue,black,brown",
                Colors,
                client => client.PathSimpleExplodedListAsync(Colors, Token)
            ),
            new WireRow(
                "simple/exploded/object/R=100,G=200,B=150",
                Mixed,
                client => client.PathSimpleExplodedObjectAsync(Mixed, Token)
            ),
            new WireRow("label/joined/text/.blue", Blue, client => client.PathLabelTextAsync(Blue, Token)),
            new WireRow(
                "label/joined/list/.blue,black,brown",
                Colors,
                client => client.PathLabelListAsync(Colors, Token)
            ),
            new WireRow(
                "label/joined/object/.R,100,G,200,B,150",
                Mixed,
                client => client.PathLabelObjectAsync(Mixed, Token)
            ),
            new WireRow("label/exploded/text/.blue", Blue, client => client.PathLabelExplodedTextAsync(Blue, Token)),
            new WireRow(
                "label/exploded/list/.blue.black.brown",
                Colors,
                client => client.PathLabelExplodedListAsync(Colors, Token)
            ),
            new WireRow(
                "label/exploded/object/.R=100.G=200.B=150",
                Mixed,
                client => client.PathLabelExplodedObjectAsync(Mixed, Token)
            ),
            new WireRow("matrix/joined/text/;color=blue", Blue, client => client.PathMatrixTextAsync(Blue, Token)),
            new WireRow("matrix/joined/text/;color", "", client => client.PathMatrixTextAsync("", Token)),
            new WireRow(
                "matrix/joined/list/;color=blue,black,brown",
                Colors,
                client => client.PathMatrixListAsync(Colors, Token)
            ),
            new WireRow(
                "matrix/joined/object/;color=R,100,G,200,B,150",
                Mixed,
                client => client.PathMatrixObjectAsync(Mixed, Token)
            ),
            new WireRow(
                "matrix/exploded/text/;color=blue",
                Blue,
                client => client.PathMatrixExplodedTextAsync(Blue, Token)
            ),
            new WireRow("matrix/exploded/text/;color", "", client => client.PathMatrixExplodedTextAsync("", Token)),
            new WireRow(
                "matrix/exploded/list/;color=blue;color=black;color=brown",
                Colors,
                client => client.PathMatrixExplodedListAsync(Colors, Token)
            ),
            new WireRow(
                "matrix/exploded/list/;color=blue;color",
                new[] { "blue", "" },
                client => client.PathMatrixExplodedListAsync(["blue", ""], Token)
            ),
            new WireRow(
                "matrix/exploded/object/;R=100;G=200;B=150",
                Mixed,
                client => client.PathMatrixExplodedObjectAsync(Mixed, Token)
            ),
            new WireRow(
                "json/%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
                Mixed,
                c => c.PathJsonAsync(Mixed, Token)
            ),
            new WireRow("json-text/%22blue%22", Blue, client => client.PathJsonTextAsync(Blue, Token)),
        ];

    public static TheoryData<WireRow> OddPaths() =>
        [
            new WireRow("simple/joined/text/a%2Cb%20c%2Fd", "a,b c/d", c => c.PathSimpleTextAsync("a,b c/d", Token)),
            new WireRow(
                "label/exploded/text/.a%2Cb%20c%2Fd",
                "a,b c/d",
                c => c.PathLabelExplodedTextAsync("a,b c/d", Token)
            ),
            new WireRow("matrix/joined/text/;color=a%3Db%3Bc", "a=b;c", c => c.PathMatrixTextAsync("a=b;c", Token)),
            new WireRow(
                "simple/joined/list/a%2Cb,c%20d,e%7Cf,g%26h%3Di,j.k%3Bl,%C3%BC%2F%25",
                Odd,
                client => client.PathSimpleListAsync(Odd, Token)
            ),
            new WireRow(
                "matrix/exploded/list/;color=a%2Cb;color=c%20d;color=e%7Cf;color=g%26h%3Di;color=j.k%3Bl;color=%C3%BC%2F%25",
                Odd,
                client => client.PathMatrixExplodedListAsync(Odd, Token)
            ),
        ];

    public static TheoryData<WireRow> Queries() =>
        [
            new WireRow("form/joined/text?color=blue", Blue, client => client.QueryFormTextAsync(Blue, Token)),
            new WireRow("form/joined/text?color=", "", client => client.QueryFormTextAsync("", Token)),
            new WireRow("form/joined/text", null, client => client.QueryFormTextAsync(null, Token)),
            new WireRow(
                "form/joined/list?color=blue,black,brown",
                Colors,
                client => client.QueryFormListAsync(Colors, Token)
            ),
            new WireRow("form/joined/list", null, client => client.QueryFormListAsync(null, Token)),
            new WireRow(
                "form/joined/object?color=R,100,G,200,B,150",
                Mixed,
                client => client.QueryFormObjectAsync(Mixed, Token)
            ),
            new WireRow(
                "form/exploded/text?color=blue",
                Blue,
                client => client.QueryFormExplodedTextAsync(Blue, Token)
            ),
            new WireRow("form/exploded/text?color=", "", client => client.QueryFormExplodedTextAsync("", Token)),
            new WireRow(
                "form/exploded/list?color=blue&color=black&color=brown",
                Colors,
                client => client.QueryFormExplodedListAsync(Colors, Token)
            ),
            new WireRow(
                "form/exploded/object?R=100&G=200&B=150",
                Mixed,
                client => client.QueryFormExplodedObjectAsync(Mixed, Token)
            ),
            new WireRow(
                "spaceDelimited/joined/list?color=blue%20black%20brown",
                Colors,
                client => client.QuerySpaceDelimitedListAsync(Colors, Token)
            ),
            new WireRow(
                "spaceDelimited/joined/object?color=R%20100%20G%20200%20B%20150",
                Mixed,
                client => client.QuerySpaceDelimitedObjectAsync(Mixed, Token)
            ),
            new WireRow(
                "pipeDelimited/joined/list?color=blue%7Cblack%7Cbrown",
                Colors,
                client => client.QueryPipeDelimitedListAsync(Colors, Token)
            ),
            new WireRow(
                "pipeDelimited/joined/object?color=R%7C100%7CG%7C200%7CB%7C150",
                Mixed,
                client => client.QueryPipeDelimitedObjectAsync(Mixed, Token)
            ),
            new WireRow(
                "spaceDelimited/exploded/list?color=blue&color=black&color=brown",
                Colors,
                client => client.QuerySpaceDelimitedExplodedListAsync(Colors, Token)
            ),
            new WireRow(
                "pipeDelimited/exploded/list?color=blue&color=black&color=brown",
                Colors,
                client => client.QueryPipeDelimitedExplodedListAsync(Colors, Token)
            ),
            new WireRow(
                "deepObject/exploded/object?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
                Mixed,
                client => client.QueryDeepObjectExplodedObjectAsync(Mixed, Token)
            ),
            new WireRow(
                "deepObject/exploded/object",
                null,
                client => client.QueryDeepObjectExplodedObjectAsync(null, Token)
            ),
            new WireRow(
                "json?color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
                Mixed,
                c => c.QueryJsonAsync(Mixed, Token)
            ),
            new WireRow("json-text?color=%22blue%22", Blue, client => client.QueryJsonTextAsync(Blue, Token)),
            new WireRow("plain?color=blue", Blue, client => client.QueryPlainAsync(Blue, Token)),
        ];

    public static TheoryData<WireRow> OddQueries() =>
        [
            new WireRow(
                "form/joined/text?color=a%26b%3Dc%2Bd%20%23%C3%BC",
                "a&b=c+d #ü",
                c => c.QueryFormTextAsync("a&b=c+d #ü", Token)
            ),
            new WireRow(
                "form/joined/list?color=a%2Cb,c%20d,e%7Cf,g%26h%3Di,j.k%3Bl,%C3%BC%2F%25",
                Odd,
                client => client.QueryFormListAsync(Odd, Token)
            ),
            new WireRow(
                "form/exploded/list?color=a%2Cb&color=c%20d&color=e%7Cf&color=g%26h%3Di&color=j.k%3Bl&color=%C3%BC%2F%25",
                Odd,
                client => client.QueryFormExplodedListAsync(Odd, Token)
            ),
            new WireRow(
                "reserved/text?color=a/b?c:@!$'()*,;d%20%C3%BC%23",
                "a/b?c:@!$'()*,;d ü#",
                client => client.QueryReservedTextAsync("a/b?c:@!$'()*,;d ü#", Token)
            ),
            new WireRow(
                "reserved/text?color=a%2Fb%25c",
                "a/b%c",
                client => client.QueryReservedTextAsync("a%2Fb%c", Token)
            ),
            new WireRow(
                "reserved/list?color=a/b,c:d",
                new[] { "a/b", "c:d" },
                client => client.QueryReservedListAsync(["a/b", "c:d"], Token)
            ),
        ];

    [Theory]
    [MemberData(nameof(Paths), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(OddPaths), DisableDiscoveryEnumeration = true)]
    public Task A_path_parameter_is_written_as_the_table_says(WireRow row) =>
        CheckAsync(row, tap => Assert.Equal("/path/" + row.Wire, tap.Target));

    [Theory]
    [MemberData(nameof(Queries), DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(OddQueries), DisableDiscoveryEnumeration = true)]
    public Task A_query_parameter_is_written_as_the_table_says(WireRow row) =>
        CheckAsync(row, tap => Assert.Equal("/query/" + row.Wire, tap.Target));

    [Theory]
    [InlineData("a;b", "c")]
    [InlineData("a", "c.d/e")]
    public async Task Parameters_side_by_side_in_one_segment_are_parted_by_their_style(string a, string b)
    {
        await using var exchange = await StyleExchange.StartAsync();

        await exchange.Client.PathNeighboursAsync(a, b, Token);

        Assert.Equal($"/pair/{Uri.EscapeDataString(a)};b={Uri.EscapeDataString(b)}", exchange.Tap.Target);
        Assert.Equal([a, b], exchange.Arguments);
    }

    [Theory]
    [InlineData("report", "pdf", "report.pdf")]
    [InlineData("re.port", "pdf", "re.port.pdf")]
    [InlineData("a/b c%", "ü", "a%2Fb%20c%25.%C3%BC")]
    public async Task Parameters_around_a_sign_in_one_segment_arrive(string name, string kind, string wire)
    {
        await using var exchange = await StyleExchange.StartAsync();

        await exchange.Client.PathFileAsync(name, kind, Token);

        Assert.Equal("/file/" + wire, exchange.Tap.Target);
        Assert.Equal([name, kind], exchange.Arguments);
    }

    [Fact]
    public async Task An_object_within_an_object_nests_its_brackets()
    {
        await using var exchange = await StyleExchange.StartAsync();
        var filter = new Filter
        {
            Name = "n",
            Price = new Styles.Range { Min = 1 },
            Tags = ["a", "b"],
        };

        // The standard leaves this form open, so the server is not asked to read it.
        await Record.ExceptionAsync(() => exchange.Client.QueryNestedAsync(filter, Token));

        Assert.Equal(
            "/query/nested?filter%5Bname%5D=n&filter%5Bprice%5D%5Bmin%5D=1&filter%5Btags%5D=a&filter%5Btags%5D=b",
            exchange.Tap.Target
        );
    }

    [Fact]
    public async Task A_required_list_of_nothing_in_the_path_is_refused_before_anything_is_sent()
    {
        await using var exchange = await StyleExchange.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => exchange.Client.PathSimpleTextAsync("", Token));
        await Assert.ThrowsAsync<ArgumentException>(() => exchange.Client.PathLabelListAsync([], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => exchange.Client.PathMatrixListAsync([], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => exchange.Client.PathMatrixExplodedListAsync([], Token));

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
