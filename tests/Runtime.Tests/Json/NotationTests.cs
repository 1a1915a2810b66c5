using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Other notations of times, bytes and files, and types that a project maps to a format.</summary>
public sealed class NotationTests
{
    [Theory]
    [InlineData("1.02:03:04.5", "1.02:03:04.5000000")]
    [InlineData("00:00:01", "00:00:01")]
    [InlineData("PT1M", "00:01:00")]
    public void Durations_are_read_in_both_notations(string text, string written)
    {
        var converter = new ProbeConverter<TimeSpan>(JsonFormats.ReadTimeSpan, JsonFormats.WriteTimeSpan);

        Assert.Equal($"\"{written}\"", converter.WriteText(converter.ParseText($"\"{text}\"")));
    }

    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("1994-11-06T08:49:37Z")]
    [InlineData("1994-11-06T09:49:37+01:00")]
    public void Http_dates_are_read_in_both_notations(string text)
    {
        var converter = new ProbeConverter<DateTimeOffset>(JsonFormats.ReadHttpDate, JsonFormats.WriteHttpDate);

        Assert.Equal("\"Sun, 06 Nov 1994 08:49:37 GMT\"", converter.WriteText(converter.ParseText($"\"{text}\"")));
        Assert.Throws<JsonException>(() => converter.ParseText("\"Sun, 06 Nov 1994 08:49:37 GMT \""));
    }

    [Theory]
    [InlineData("0", "1970-01-01T00:00:00.0000000+00:00", "0")]
    [InlineData("-1.5", "1969-12-31T23:59:58.5000000+00:00", "-2")]
    [InlineData("1e3", "1970-01-01T00:16:40.0000000+00:00", "1000")]
    [InlineData("-62135596800", "0001-01-01T00:00:00.0000000+00:00", "-62135596800")]
    [InlineData("253402300799.9999999", "9999-12-31T23:59:59.9999999+00:00", "253402300799")]
    public void Unix_times_count_seconds(string json, string expected, string written)
    {
        var converter = new ProbeConverter<DateTimeOffset>(JsonFormats.ReadUnixTime, JsonFormats.WriteUnixTime);

        var time = converter.ParseText(json);

        Assert.Equal(expected, time.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(written, converter.WriteText(time));
    }

    [Theory]
    [InlineData("253402300800")]
    [InlineData("-62135596800.1")]
    [InlineData("\"a\"")]
    public void Unix_times_out_of_range_are_refused(string json) =>
        Assert.Throws<JsonException>(() =>
            new ProbeConverter<DateTimeOffset>(JsonFormats.ReadUnixTime).ParseText(json)
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("AQ", "AQ")]
    [InlineData("AQ==", "AQ")]
    [InlineData("_-8", "_-8")]
    [InlineData("/+8=", "_-8")]
    [InlineData("AQID", "AQID")]
    public void Base64url_is_read_in_both_alphabets(string text, string written)
    {
        var converter = new ProbeConverter<byte[]>(JsonFormats.ReadBase64Url, JsonFormats.WriteBase64Url);

        Assert.Equal($"\"{written}\"", converter.WriteText(converter.ParseText($"\"{text}\"")));
        Assert.Throws<JsonException>(() => converter.WriteText(null!));
    }

    [Theory]
    [InlineData("\"A\"")]
    [InlineData("\"A*==\"")]
    [InlineData("\"AQIDA\"")]
    [InlineData("1")]
    public void Malformed_base64url_is_refused(string json) =>
        Assert.Throws<JsonException>(() => new ProbeConverter<byte[]>(JsonFormats.ReadBase64Url).ParseText(json));

    [Theory]
    [InlineData("AQID", "AQID", null, null)]
    [InlineData("", "", null, null)]
    [InlineData("data:;name=;base64,AQID", "AQID", null, null)]
    [InlineData("data:image%2Fpng;name=a%20b.png;base64,AQID", "AQID", "a b.png", "image/png")]
    public void A_file_is_base64_or_a_data_url(string text, string content, string? name, string? type)
    {
        var converter = new ProbeConverter<FilePart>(JsonFormats.ReadFile, JsonFormats.WriteFile);

        var file = converter.ParseText($"\"{text}\"");

        Assert.Equal((name, type), (file.FileName, file.ContentType));
        Assert.Equal($"\"{content}\"", converter.WriteText(file));
        Assert.Equal(
            text.StartsWith("data:", StringComparison.Ordinal) ? text : "data:;name=;base64," + text,
            FileText.Format(Convert.FromBase64String(content), name, type)
        );
    }

    [Theory]
    [InlineData("data:image/png;base64,AQID")]
    [InlineData("data:;base64,;name=AQID")]
    [InlineData("data:;name=a")]
    [InlineData("*")]
    [InlineData("data:;name=;base64,*")]
    public void A_malformed_file_is_refused(string text) =>
        Assert.Throws<JsonException>(() => new ProbeConverter<FilePart>(JsonFormats.ReadFile).ParseText($"\"{text}\""));

    [Fact]
    public void Mapped_types_are_read_and_written_as_text()
    {
        var utf8 = new ProbeConverter<Guid>(MappedJson.ReadText<Guid>, MappedJson.WriteText);
        var characters = new ProbeConverter<DateOnly>(
            (ref JsonReader reader) => MappedJson.ReadText<DateOnly>(ref reader),
            (ref JsonWriter output, DateOnly value) => MappedJson.WriteText(ref output, value)
        );

        Assert.Equal(
            "\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
            utf8.WriteText(utf8.ParseText("\"0F8FAD5B-D9CB-469F-A165-70867728950E\""))
        );
        Assert.Equal("\"2024-02-29\"", characters.WriteText(characters.ParseText("\"2024-02-29\"")));
        Assert.StartsWith(
            "The value is not a valid System.Guid.",
            Assert.Throws<JsonException>(() => utf8.ParseText("\"x\"")).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<JsonException>(() => characters.ParseText("\"x\""));
        Assert.Throws<JsonException>(() => utf8.ParseText("1"));
    }

    [Fact]
    public void Mapped_types_are_read_and_written_as_numbers()
    {
        var converter = new ProbeConverter<decimal>(
            (ref JsonReader reader) => MappedJson.ReadNumber<decimal>(ref reader),
            (ref JsonWriter output, decimal value) => MappedJson.WriteNumber(ref output, value)
        );
        var version = new ProbeConverter<Version>(
            (ref JsonReader _) => throw new NotSupportedException(),
            (ref JsonWriter output, Version value) => MappedJson.WriteNumber(ref output, value, true)
        );

        Assert.Equal("1.50", converter.WriteText(converter.ParseText("1.50")));
        Assert.Equal("2", converter.WriteText(converter.ParseText("\"2\"")));
        Assert.Throws<JsonException>(() => converter.ParseText("\"x\""));
        Assert.Contains(
            "a number",
            Assert.Throws<JsonException>(() => converter.ParseText("true")).Message,
            StringComparison.Ordinal
        );
        Assert.Equal("1.2", version.WriteText(new Version(1, 2)));
        Assert.Equal(
            "'1.2.3', which System.Version writes, is not a JSON number.",
            Assert.Throws<JsonException>(() => version.WriteText(new Version(1, 2, 3))).Message
        );
        Assert.Equal("Null is not allowed here.", Assert.Throws<JsonException>(() => version.WriteText(null!)).Message);
    }

    [Fact]
    public void Mapped_types_go_through_a_converter()
    {
        var converter = new ProbeConverter<string?>(
            MappedJson.Read<string?, Upper>,
            (ref JsonWriter output, string? value) => MappedJson.Write<string?, Upper>(ref output, value)
        );

        Assert.Equal("A", converter.ParseText("\"a\""));
        Assert.Equal("1", converter.ParseText("1"));
        Assert.Equal("\"a\"", converter.WriteText("A"));
        Assert.Contains(
            "a string or a number",
            Assert.Throws<JsonException>(() => converter.ParseText("[]")).Message,
            StringComparison.Ordinal
        );
        foreach (var text in new[] { "format", "json", "operation", "argument", "overflow", "null" })
        {
            var thrown = Assert.Throws<JsonException>(() => converter.ParseText($"\"{text}\""));
            Assert.StartsWith("The value is not a valid System.String.", thrown.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", thrown.ToString(), StringComparison.Ordinal);
        }

        Assert.Throws<TimeoutException>(() => converter.ParseText("\"other\""));
        Assert.Equal(
            "Null is not allowed here.",
            Assert.Throws<JsonException>(() => converter.WriteText(null)).Message
        );
        Assert.EndsWith(
            "wrote no value.",
            Assert.Throws<JsonException>(() => converter.WriteText("nothing")).Message,
            StringComparison.Ordinal
        );
    }

    private sealed class Upper : JsonConverter<string?>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number
                ? reader.GetInt32().ToString(CultureInfo.InvariantCulture)
                : reader.GetString() switch
                {
                    "format" => throw new FormatException("hunter2"),
                    "json" => throw new JsonException("hunter2"),
                    "operation" => throw new InvalidOperationException("hunter2"),
                    "argument" => throw new ArgumentException("hunter2"),
                    "overflow" => throw new OverflowException("hunter2"),
                    "other" => throw new TimeoutException(),
                    "null" => null,
                    var text => text!.ToUpperInvariant(),
                };

        public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options)
        {
            if (value != "nothing")
            {
                writer.WriteStringValue(value!.ToLowerInvariant());
            }
        }
    }
}
