using System;
using System.Globalization;
using System.Linq;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Validation;

/// <summary>What each format accepts and refuses, at the limits of its grammar.</summary>
public sealed class FormatTests
{
    /// <summary>A format, texts that it accepts and texts that it refuses, separated by <c>|</c>.</summary>
    public static TheoryData<string, string, string> Formats =>
        new()
        {
            {
                "date-time",
                "2024-02-29T23:59:59Z|2024-01-01t00:00:00z|0000-02-29T00:00:00Z|2016-12-31T23:59:60Z",
                "2023-02-29T00:00:00Z|2024-01-01 00:00:00Z|2024-01-01T|2024-01-01|2024-01-01T00:00:00|2024-13-01T00:00:00Z|2024-01-01x00:00:00Z|"
            },
            {
                "date",
                "2024-12-31|2024-01-01|2024-02-29|0000-02-29|2024-04-30|9999-12-31",
                "2024-00-10|2024-13-01|2024-01-00|2024-01-32|2024-04-31|2023-02-29|0000-02-30|24-01-01|2024/01-01|2024-01/01|2024-1a-01|a024-01-01|2024-01-0a|2024-01-011|2024-01-1|02024-01-01|"
            },
            {
                "time",
                "00:00:00Z|23:59:59z|23:59:59.5+00:00|23:59:60Z|23:59:60+00:00|00:29:60+00:30|22:59:60-01:00|12:00:00+23:59|12:00:00-00:59|12:00:00.123456789Z|08:29:60+08:30",
                "24:00:00Z|00:60:00Z|00:00:61Z|22:59:60Z|23:58:60Z|00:29:60-00:30|23:59:60+01:00|12:00:00.|12:00:00.Z|12:00:00|12.00:00Z|12:00.00Z|12:00:00+0100|12:00:00+24:00|12:00:00+00:60|12:00:00*01:00|12:00:00+01.00|12:00:00+01:000|12:00:00+1:00|12:00:00Zx|12:00:00 Z|12:00:0Z|1a:00:00Z|12:a0:00Z|12:00:a0Z|12:00:00+a1:00|12:00:00+01:a0|"
            },
            {
                "duration",
                "P1Y|P1M|P1D|PT1H|PT1M|PT1S|P10W|P1Y2M3DT4H5M6S|P1YT1H|P1DT1S|P12M3D|PT2M30S",
                "P|PT|P1|PY|P1YT|P1DT|P1Y3D|PT1H5S|P1W1D|P1D1W|PW|P1H|PT1D|1Y2|P1D2Y|P-1D|PT1|PTS|P1M1M|PT1HT|P1WT1W|PT1W|T1H|P1YTT1H|P1.5D|P1YX|p1Y|"
            },
            {
                "email",
                "a@b.c|a.b@c|\"a b\"@c|\"a\\\"b\"@c|\"\"@c|a@[1.2.3.4]|a@[IPv6:::1]|a@[ipv6:::1]|a!#$%&'*+-/=?^_`{}~@c|\"a@b\"@c",
                ".a@b|a.@b|a..b@c|@b|a@|a|\"a\u0001\"@c|\"a\u007F\"@c|\"é\"@c|é@c|a@é.c|a@[1.2.3]|a@[1.2.3.4|a@1.2.3.4]|a@[IPv6:1.2.3.4]|a@[::1]|a b@c|a(b@c|\"a@c|\"a\\\"@c|a\"@c|a@b@|"
            },
            { "idn-email", "é@c|\"é\"@c|a@é.c|a@b", "a..é@c|é@|\"\u0001é\"@c|@é" },
            {
                "hostname",
                "a|a-b.c|1.2|a.b.c.d|xn--4gbwdl.xn--wgbh1c|XN--4GBWDL|a--b|ab-c-d|" + Repeat('a', 63),
                "-a|a-|a..b|.a|a.|a_b|a b|é|ab--cd|xn--X|xn--a\u0001|" + Repeat('a', 64)
            },
            {
                "idn-hostname",
                "例え.テスト|a。b|a．b|a｡b|l·l|\u0375\u03B2|\u0375\u0370|\u0375\u03FF|א\u05F3|א\u05F4|ア・イ|ぁ・|\u309F・|\u30A1・|\u30FA・|\u3400・|\u9FFF・|一・|々・|〇・|ب\u200Cب|क\u094D\u200Dष|क\u094D\u200Cष|ab-c",
                "a·l|l·a|·l|l·|\u0375a|\u0375\u0400|ب\u200C1|1\u200Cب|a\u05F3|a\u05F4|・|a・b|क\u200Dष|\u0640a|\u07FAa|a\u302Eb|a\u302Fb|〱|〵|〻|\u0300a|\u0903a|ab--é|"
            },
            {
                "ipv4",
                "1.2.3.4|255.255.255.255|0.0.0.0|10.20.30.249",
                "256.1.1.1|1.2.3|1.2.3.4.5|01.2.3.4|1..2.3|1.2.3.0004|1.2.3.a|1.2.3.-4|1.2.3.+4|1.2.3.4 |1.2.3.|"
            },
            {
                "ipv6",
                "::1|::|::1.2.3.4|1:2:3:4:5:6:7:8|1:2:3:4:5:6:1.2.3.4|ABCD:ef01::",
                "::1.2.3|::1.2.3.04|g::|1:2:3:4:5:6:7|1:2:3:4:5:6:7:8:9|::1%eth0|1.2.3.4|[::1]|1::2::3|"
            },
            {
                "uri",
                "http://a/b?c#d|a:b|http://[::1]:80/|http://[v1.a]/|HTTP://a:80|urn:a:b|a:|http://a/%2f|http://u:p@h/",
                "//a|a/b|a b:c|1a:b|http://a/%zz|http://a/%2|http://é|http://[1::2::3]|http://[::1|http://a:b/|http://a/b c|"
            },
            { "url", "http://a/b", "//a|http://é" },
            { "uri-reference", "http://a/b|//a:80/b|/a|a/b|?q|#f||./a:b", "1a:b|a b|//a:b|/é|%|#a#b|\\a" },
            { "iri", "http://é/b|http://a/\u00A0|http://a/?\uE000", "//é|é/b|http://a b|http://a/\uE000" },
            { "iri-reference", "é|//é/b?é#é|", "é b|\\é" },
            {
                "uri-template",
                "/a/{b}|{+a,b*}|{a:3}|{a:9999}|{a.b}|{%41}|{?q}|it's|%41||{a_b}|é",
                "/a/{b|a}|{}|{a:0}|{a:10000}|{a..b}|{.}|{a,}|a b|%4|\"|<|{$a}"
            },
            {
                "uuid",
                "0f8fad5b-d9cb-469f-a165-70867728950e|0F8FAD5B-D9CB-469F-A165-70867728950E",
                "0f8fad5bd9cb469fa16570867728950e|{0f8fad5b-d9cb-469f-a165-70867728950e}|0f8fad5b-d9cb-469f-a165-70867728950|0f8fad5b-d9cb-469f-a165-70867728950g| 0f8fad5b-d9cb-469f-a165-70867728950e|"
            },
            { "guid", "0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5bd9cb469fa16570867728950e|" },
            { "json-pointer", "|/|/a~0~1b|/a/b|//", "a|/a~2|/a~|/~|#/a|~0" },
            { "relative-json-pointer", "0|1|10/a|0#|12#|0/|1/~0", "01|00|/a|-1|1a|0##|0#/|1/~|" },
            {
                "regex",
                "^a$|[^]*|\\\\Z|[]|[^]|a[]b|(?:a)|(?=a)|\\d",
                "(|[|\\Z|\\A|\\a|\\e|\\\\\\Z|(?#c)|(?i)a|(?s-i:a)|*"
            },
            { "byte", "YQ==|YWI=|YWJj|", "Y|YQ=|Y?==" },
            { "base64url", "YQ|YWI|YWJj|Y-_Q|YQ==|", "Y|YWJjZ|Y+_Q|Y/_Q|YQ.|é" },
            { "char", "a|😀| ", "ab|😀a|" },
            { "decimal", "1.5|-1|+1|.5|1.|0|123456789012345678901234567890.5", "1,5|abc|1e5| 1|1 |1.5.5|-|.|--1|1-|" },
            {
                "http-date",
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Mon, 06 Nov 1994 08:49:37 GMT|Sunday, 06-Nov-94 08:49:37 GMT|1994-11-06T08:49:37Z|"
            },
            { "unknown", "anything|", "" },
        };

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_accepts_what_its_grammar_has(string format, string accepted, string refused)
    {
        Assert.Equal(accepted.Split('|'), accepted.Split('|').Where(text => Accepts(format, text)));
        if (refused.Length > 0)
        {
            Assert.DoesNotContain(refused.Split('|'), text => Accepts(format, text));
        }
    }

    [Fact]
    public void A_host_has_at_most_253_characters()
    {
        var label = Repeat('a', 63);

        Assert.True(Accepts("hostname", $"{label}.{label}.{label}.{Repeat('a', 61)}"));
        Assert.False(Accepts("hostname", $"{label}.{label}.{label}.{Repeat('a', 62)}"));
    }

    [Theory]
    [InlineData("\u0628\u0660", true)]
    [InlineData("\u0628\u06F0", true)]
    [InlineData("\u0628\u0660\u06F0", false)]
    [InlineData("\u0628\u06F9\u0669", false)]
    public void Arabic_digits_of_two_kinds_are_not_mixed(string label, bool expected) =>
        Assert.Equal(expected, Accepts("idn-hostname", label));

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");

            Assert.True(Accepts("decimal", "1.5"));
            Assert.False(Accepts("decimal", "1,5"));
            Assert.True(Accepts("http-date", "Sun, 06 Nov 1994 08:49:37 GMT"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_format_is_asserted_only_on_request()
    {
        var context = new ValidationContext(null);

        StringChecks.Format(ref context, "no", "date");

        Assert.Empty(context.Errors);
    }

    private static string Repeat(char character, int count) => new(character, count);

    private static bool Accepts(string format, string text)
    {
        var context = new ValidationContext(new ValidationOptions { AssertFormats = true });
        StringChecks.Format(ref context, text, format);
        Assert.All(
            context.Errors,
            error =>
            {
                Assert.Equal("format", error.Keyword);
                Assert.StartsWith($"must be in the format {format}, but is ", error.Message, StringComparison.Ordinal);
            }
        );
        return context.Errors.Count == 0;
    }
}
