using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Bodies;
using Generated.Tests.Json;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Each kind of request body: what the emitted client writes, and that the emitted server reads it back.</summary>
public sealed class RequestBodyTests
{
    private static readonly Note Hello = new() { Text = "he", Stars = 3 };
    private static readonly Order Complete = new()
    {
        Name = "a b&c=d",
        Count = 2,
        Gift = true,
        Tags = ["x", "y z"],
        Codes = [1, 2],
        Address = new Address { Street = "Rue 1", Number = 7 },
    };
    private static readonly Upload Packed = new()
    {
        Title = "title",
        Count = 4,
        Labels = ["one", "two"],
        Note = new Note { Text = "n" },
        File = new byte[] { 0x89, (byte)'P', 0, 255 },
        Pages = [new byte[] { 1, 2 }, new byte[] { 3 }],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Json_is_utf8_without_absent_members()
    {
        await using var exchange = await BodyExchange.StartAsync();

        await exchange.Client.SendJsonAsync(Hello, Token);
        Assert.Equal("application/json", exchange.Tap.Header("Content-Type"));
        Assert.Equal("""{"text":"he","stars":3}""", exchange.Tap.Body);
        Assert.Equal(Hello, exchange.Received);

        await exchange.Client.SendJsonAsync(new Note { Text = "a" }, Token);
        Assert.Equal("""{"text":"a"}""", exchange.Tap.Body);

        await exchange.Client.SendVendorJsonAsync(Hello, Token);
        Assert.Equal("application/vnd.notes+json", exchange.Tap.Header("Content-Type"));
        Assert.Equal(Hello, exchange.Received);

        await exchange.Client.SendListAsync([1, 2, 3], Token);
        Assert.Equal("[1,2,3]", exchange.Tap.Body);
        Assert.Equal(new[] { 1, 2, 3 }, exchange.Received);
    }

    [Fact]
    public async Task A_body_that_may_be_left_out_is_left_out()
    {
        await using var exchange = await BodyExchange.StartAsync();

        await exchange.Client.SendOptionalAsync(null, Token);
        Assert.Null(exchange.Tap.Header("Content-Type"));
        Assert.Empty(exchange.Tap.Content);
        Assert.Null(exchange.Received);

        await exchange.Client.SendOptionalAsync(Hello, Token);
        Assert.Equal(Hello, exchange.Received);
    }

    /// <summary>OpenAPI 3.1.1, 4.8.14.4.1: without an encoding, lists repeat their name and objects are JSON.</summary>
    [Fact]
    public async Task A_form_is_written_field_by_field()
    {
        await using var exchange = await BodyExchange.StartAsync();

        await exchange.Client.SendFormAsync(Complete, Token);

        Assert.StartsWith(
            "application/x-www-form-urlencoded",
            exchange.Tap.Header("Content-Type"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "name=a+b%26c%3Dd&count=2&gift=true&tags=x&tags=y+z&codes=1&codes=2"
                + "&address=%7B%22street%22%3A%22Rue+1%22%2C%22number%22%3A7%7D",
            exchange.Tap.Body
        );
        Assert.Equal(Complete, exchange.Received);

        await exchange.Client.SendFormAsync(new Order { Name = "" }, Token);
        Assert.Equal("name=", exchange.Tap.Body);
        Assert.Equal(new Order { Name = "" }, exchange.Received);
    }

    [Fact]
    public async Task A_forms_encoding_styles_single_fields()
    {
        await using var exchange = await BodyExchange.StartAsync();

        await exchange.Client.SendEncodedFormAsync(Complete with { Name = "a/b:c", Address = null }, Token);
        Assert.Equal("name=a/b:c&count=2&gift=true&tags=x%7Cy+z&codes=1,2", exchange.Tap.Body);
        Assert.Equal(Complete with { Name = "a/b:c", Address = null }, exchange.Received);

        // A server would have to know the members of the inner object; it is the client's form that is documented.
        await Record.ExceptionAsync(() =>
            exchange.Client.SendEncodedFormAsync(new Order { Name = "n", Address = Complete.Address }, Token)
        );
        Assert.Equal("name=n&address%5Bstreet%5D=Rue+1&address%5Bnumber%5D=7", exchange.Tap.Body);
    }

    /// <summary>RFC 7578, and OpenAPI's default media types of parts.</summary>
    [Fact]
    public async Task Parts_have_the_media_types_of_what_they_hold()
    {
        await using var exchange = await BodyExchange.StartAsync();

        await exchange.Client.SendPartsAsync(Packed, Token);

        Assert.Equal(
            [
                "title|text/plain|title",
                "count|text/plain|4",
                "labels|text/plain|one",
                "labels|text/plain|two",
                """note|application/json|{"text":"n"}""",
                "file;file|application/octet-stream|\u0089P\0ÿ",
                "pages;pages|application/octet-stream|\u0001\u0002",
                "pages;pages|application/octet-stream|\u0003",
            ],
            Parts(exchange.Tap)
        );
        Assert.Equal(RecordJsonTests.Write(Packed), RecordJsonTests.Write((Upload)exchange.Received!));
    }

    [Fact]
    public async Task An_encoding_names_the_media_type_of_a_part()
    {
        await using var exchange = await BodyExchange.StartAsync();
        var sent = new Upload
        {
            Title = "t",
            Note = new Note { Text = "n" },
            File = new byte[] { 1 },
        };

        await exchange.Client.SendEncodedPartsAsync(sent, Token);

        Assert.Equal(
            [
                "title|application/json|\"t\"",
                """note|application/vnd.notes+json|{"text":"n"}""",
                "file;file|image/png|\u0001",
            ],
            Parts(exchange.Tap)
        );
        Assert.Equal(RecordJsonTests.Write(sent), RecordJsonTests.Write((Upload)exchange.Received!));
    }

    [Fact]
    public async Task Text_and_streams_are_sent_as_they_are()
    {
        await using var exchange = await BodyExchange.StartAsync();

        await exchange.Client.SendTextAsync("# hé\n", Token);
        Assert.Equal("text/markdown; charset=utf-8", exchange.Tap.Header("Content-Type"));
        Assert.Equal("# hé\n"u8.ToArray(), exchange.Tap.Content);
        Assert.Equal("# hé\n", exchange.Received);

        var bytes = Enumerable.Range(0, 300_000).Select(index => (byte)(index * 7)).ToArray();
        await exchange.Client.SendStreamAsync(new MemoryStream(bytes), Token);
        Assert.Equal("image/png", exchange.Tap.Header("Content-Type"));
        Assert.Equal(bytes, exchange.Received);
    }

    [Fact]
    public async Task A_server_takes_every_media_type_that_is_documented()
    {
        await using var exchange = await BodyExchange.StartAsync();

        await exchange.Client.SendSeveralAsync(Hello, Token);
        Assert.Equal(Hello, exchange.Received);
        await exchange.Client.SendSeveralAsync("text", Token);
        Assert.Equal("text", exchange.Received);
        await exchange.Client.SendSeveralAsync(new MemoryStream([1, 2]), Token);
        Assert.Equal(new byte[] { 1, 2 }, exchange.Received);
        await exchange.Client.SendSeveralAsync(Packed, Token);
        Assert.Equal(RecordJsonTests.Write(Packed), RecordJsonTests.Write((Upload)exchange.Received!));

        using var table = await exchange.PostAsync("/several", "text/csv", "a;b"u8.ToArray());
        Assert.Equal(HttpStatusCode.NoContent, table.StatusCode);
        Assert.Equal("a;b", exchange.Received);
        using var odd = await exchange.PostAsync("/several", "image/gif", [1]);
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
        using var invalid = await exchange.PostAsync("/several", "application/json", "{\"text\":\"\"}"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, invalid.StatusCode);
    }

    [Theory]
    [InlineData("application/json", """{"text":"a b","stars":2}""")]
    [InlineData("application/json; charset=utf-8", """{"text":"a b","stars":2}""")]
    [InlineData("application/vnd.other+json", """{"text":"a b","stars":2}""")]
    [InlineData("application/x-www-form-urlencoded", "text=a+b&stars=2")]
    [InlineData(
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=text\r\n\r\na b\r\n--x\r\nContent-Disposition: form-data; name=stars\r\n\r\n2\r\n--x--\r\n"
    )]
    public async Task One_type_is_read_from_each_of_its_media_types(string contentType, string body)
    {
        await using var exchange = await BodyExchange.StartAsync();

        using var answer = await exchange.PostAsync("/same", contentType, Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(new Note { Text = "a b", Stars = 2 }, exchange.Received);
    }

    [Fact]
    public async Task A_body_without_a_media_type_is_refused()
    {
        await using var exchange = await BodyExchange.StartAsync();

        using var answer = await exchange.PostAsync("/same", null, """{"text":"a b","stars":2}"""u8.ToArray());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    public static TheoryData<Patch, string> Patches() =>
        new()
        {
            { new Patch(), "{}" },
            {
                new Patch { Nickname = null },
                """{"nickname":null}"""
            },
            {
                new Patch { Nickname = "n", Age = null },
                """{"nickname":"n","age":null}"""
            },
            {
                new Patch { Age = 3, Note = null },
                """{"age":3,"note":null}"""
            },
            {
                new Patch { Note = Hello, Plain = "p" },
                """{"note":{"text":"he","stars":3},"plain":"p"}"""
            },
        };

    [Theory]
    [MemberData(nameof(Patches), DisableDiscoveryEnumeration = true)]
    public async Task Absent_and_null_stay_apart(Patch patch, string wire)
    {
        await using var exchange = await BodyExchange.StartAsync();

        await exchange.Client.PatchMemberAsync(patch, Token);

        Assert.Equal(wire, exchange.Tap.Body);
        var received = Assert.IsType<Patch>(exchange.Received);
        Assert.Equal(patch, received);
        Assert.Equal(patch.Nickname.HasValue, received.Nickname.HasValue);
        Assert.Equal(patch.Age.HasValue, received.Age.HasValue);
        Assert.Equal(patch.Note.HasValue, received.Note.HasValue);
    }

    [Fact]
    public async Task An_invalid_body_is_not_sent()
    {
        await using var exchange = await BodyExchange.StartAsync();

        await Assert.ThrowsAsync<ApiValidationException>(() =>
            exchange.Client.SendJsonAsync(new Note { Text = "" }, Token)
        );

        Assert.Equal("", exchange.Tap.Target);
    }

    /// <summary>Name, file name, media type and content of each part, read without help of a parser that forgives.</summary>
    private static IEnumerable<string> Parts(WireTap tap)
    {
        var boundary = Regex
            .Match(tap.Header("Content-Type")!, "^multipart/form-data; boundary=\"?([^\";]+)\"?$")
            .Groups[1]
            .Value;
        var text = Encoding.Latin1.GetString(tap.Content);
        Assert.EndsWith($"\r\n--{boundary}--\r\n", text, StringComparison.Ordinal);
        foreach (var part in text[..^(boundary.Length + 8)].Split($"--{boundary}\r\n").Skip(1))
        {
            var (headers, content) = part.Split("\r\n\r\n", 2) is [var first, var second] ? (first, second) : ("", "");
            var name = Regex.Match(headers, "form-data; name=\"?([^\";]+)\"?").Groups[1].Value;
            var file = Regex.Match(headers, "; filename=\"?([^\";\r]+)\"?");
            var type = Regex.Match(headers, "(?m)^Content-Type: (.+?)\r?$").Groups[1].Value;
            yield return $"{name}{(file.Success ? ";" + file.Groups[1].Value : "")}|{type}|{content.Replace("\r\n", "", StringComparison.Ordinal)}";
        }
    }
}
