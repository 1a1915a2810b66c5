using System;
using System.Globalization;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Numbers, dates and the other scalars with a format.</summary>
public sealed class ScalarTests
{
    private static readonly ProbeConverter<int> Int32 = new(
        JsonScalars.ReadInt32,
        (ref JsonWriter o, int v) => o.WriteInt32(v)
    );
    private static readonly ProbeConverter<long> Int64 = new(
        JsonScalars.ReadInt64,
        (ref JsonWriter o, long v) => o.WriteInt64(v)
    );
    private static readonly ProbeConverter<float> Single = new(
        JsonScalars.ReadSingle,
        (ref JsonWriter o, float v) => o.WriteSingle(v)
    );
    private static readonly ProbeConverter<double> Double = new(
        JsonScalars.ReadDouble,
        (ref JsonWriter o, double v) => o.WriteDouble(v)
    );
    private static readonly ProbeConverter<decimal> Decimal = new(
        JsonScalars.ReadDecimal,
        (ref JsonWriter o, decimal v) => o.WriteDecimal(v)
    );
    private static readonly ProbeConverter<DateTimeOffset> DateTime = new(
        JsonScalars.ReadDateTime,
        (ref JsonWriter o, DateTimeOffset v) => o.WriteDateTime(v)
    );
    private static readonly ProbeConverter<DateOnly> Date = new(
        JsonScalars.ReadDate,
        (ref JsonWriter o, DateOnly v) => o.WriteDate(v)
    );
    private static readonly ProbeConverter<TimeOnly> Time = new(
        JsonScalars.ReadTime,
        (ref JsonWriter o, TimeOnly v) => o.WriteTime(v)
    );
    private static readonly ProbeConverter<TimeSpan> Duration = new(
        JsonScalars.ReadDuration,
        (ref JsonWriter o, TimeSpan v) => o.WriteDuration(v)
    );
    private static readonly ProbeConverter<Guid> Uuid = new(
        JsonScalars.ReadUuid,
        (ref JsonWriter o, Guid v) => o.WriteUuid(v)
    );
    private static readonly ProbeConverter<Uri> Address = new(
        JsonScalars.ReadUri,
        (ref JsonWriter o, Uri v) => o.WriteUri(v)
    );
    private static readonly ProbeConverter<byte[]> Bytes = new(
        JsonScalars.ReadBytes,
        (ref JsonWriter o, byte[] v) => o.WriteBytes(v)
    );

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("-12.000", -12)]
    [InlineData("1e2", 100)]
    [InlineData("1.5E1", 15)]
    [InlineData("1200e-2", 12)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    public void Whole_numbers_are_integers_however_written(string json, int value)
    {
        Assert.Equal(value, Int32.ParseText(json));
        Assert.Equal(value, Int64.ParseText(json));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("1e400")]
    [InlineData("1e99999999999999")]
    [InlineData("1.5")]
    [InlineData("0.1e0")]
    [InlineData("1e-1")]
    [InlineData("1e-400")]
    [InlineData("0.99999999999999999999999999999999999")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    public void What_is_no_32_bit_integer_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => Int32.ParseText(json));

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("9.223372036854775807e18", long.MaxValue)]
    public void Sixty_four_bits_are_exact(string json, long value) => Assert.Equal(value, Int64.ParseText(json));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e19")]
    public void Beyond_64_bits_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Int64.ParseText(json));

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    public void Numbers_beyond_the_type_are_refused_not_made_infinite(string json)
    {
        Assert.ThrowsAny<JsonException>(() => Double.ParseText(json));
        Assert.ThrowsAny<JsonException>(() => Single.ParseText(json));
        Assert.ThrowsAny<JsonException>(() => Decimal.ParseText(json));
        Assert.ThrowsAny<JsonException>(() => Single.ParseText("1e39"));
    }

    [Fact]
    public void Numbers_are_written_as_System_Text_Json_writes_them()
    {
        double[] doubles =
        [
            0,
            -0.0,
            1,
            0.1,
            1e21,
            1e-7,
            5e-324,
            double.MaxValue,
            double.MinValue,
            Math.PI,
            123456789012345680,
            1.7976931348623157E+308,
        ];
        foreach (var value in doubles)
        {
            Assert.Equal(JsonSerializer.Serialize(value), Double.WriteText(value));
            Assert.Equal(value, Double.ParseText(Double.WriteText(value)));
            if (float.IsFinite((float)value))
            {
                Assert.Equal(JsonSerializer.Serialize((float)value), Single.WriteText((float)value));
            }
        }

        foreach (var value in new[] { 0, 1, -1, int.MaxValue, int.MinValue })
        {
            Assert.Equal(JsonSerializer.Serialize(value), Int32.WriteText(value));
        }

        foreach (var value in new[] { long.MaxValue, long.MinValue })
        {
            Assert.Equal(JsonSerializer.Serialize(value), Int64.WriteText(value));
        }

        foreach (var value in new[] { decimal.MaxValue, decimal.MinValue, 1.10m, 0.0000000000000000000000000001m })
        {
            Assert.Equal(JsonSerializer.Serialize(value), Decimal.WriteText(value));
        }
    }

    [Fact]
    public void Not_a_number_and_infinities_have_no_JSON()
    {
        Assert.Throws<JsonException>(() => Double.WriteText(double.NaN));
        Assert.Throws<JsonException>(() => Double.WriteText(double.PositiveInfinity));
        Assert.Throws<JsonException>(() => Single.WriteText(float.NegativeInfinity));
    }

    [Theory]
    [InlineData("2024-05-14T09:26:53Z")]
    [InlineData("2024-05-14T09:26:53.1234567+02:00")]
    [InlineData("2024-05-14T09:26:53.5-11:30")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void Dates_and_times_come_back(string text)
    {
        var value = DateTime.ParseText($"\"{text}\"");

        Assert.Equal(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture), value);
        Assert.Equal($"\"{text}\"", DateTime.WriteText(value));
        Assert.Equal(value, DateTime.ParseText(DateTime.WriteText(value)));
    }

    [Theory]
    [InlineData("2024-05-14T09:26:53")]
    [InlineData("2024-05-14T09:26:53.1234567")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59.9999999")]
    public void A_date_and_time_without_an_offset_is_UTC(string text) =>
        Assert.Equal($"\"{text}Z\"", DateTime.WriteText(DateTime.ParseText($"\"{text}\"")));

    [Theory]
    [InlineData("2024-05-14")]
    [InlineData("2024-13-14T09:26:53")]
    [InlineData("2024-13-14T09:26:53Z")]
    [InlineData("2024-02-30T09:26:53Z")]
    [InlineData("2024-05-14T25:26:53Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void Malformed_dates_and_times_are_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => DateTime.ParseText($"\"{text}\""));

    [Fact]
    public void Dates_times_and_durations_come_back()
    {
        Assert.Equal("\"2024-02-29\"", Date.WriteText(new DateOnly(2024, 2, 29)));
        Assert.Equal(new DateOnly(2024, 2, 29), Date.ParseText("\"2024-02-29\""));
        Assert.Equal("\"09:05:00\"", Time.WriteText(new TimeOnly(9, 5)));
        Assert.Equal(new TimeOnly(9, 5, 1, 500), Time.ParseText("\"09:05:01.5\""));
        Assert.Equal("\"09:05:01.5\"", Time.WriteText(new TimeOnly(9, 5, 1, 500)));
        Assert.Equal("\"P1DT2H3M4.5S\"", Duration.WriteText(new TimeSpan(1, 2, 3, 4, 500)));
        Assert.Equal(new TimeSpan(1, 2, 3, 4, 500), Duration.ParseText("\"P1DT2H3M4.5S\""));
        Assert.Equal(TimeSpan.FromDays(14), Duration.ParseText("\"P2W\""));
        Assert.Equal(TimeSpan.FromMinutes(-90), Duration.ParseText("\"-PT90M\""));
        Assert.Equal(TimeSpan.Zero, Duration.ParseText(Duration.WriteText(TimeSpan.Zero)));
        Assert.Equal(TimeSpan.MinValue, Duration.ParseText(Duration.WriteText(TimeSpan.MinValue)));
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("24-02-29")]
    [InlineData("2024-2-29")]
    [InlineData(" 2024-02-29")]
    public void Malformed_dates_are_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => Date.ParseText($"\"{text}\""));

    [Theory]
    [InlineData("9:05:00")]
    [InlineData("24:00:00")]
    [InlineData("09:05")]
    [InlineData("09:05:00Z")]
    public void Malformed_times_are_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => Time.ParseText($"\"{text}\""));

    [Theory]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("1D")]
    [InlineData("P1")]
    [InlineData("P1W1D")]
    [InlineData("P99999999999999999999D")]
    [InlineData("P10675200D")]
    [InlineData("PT9223372036854775808S")]
    [InlineData("P1W2D")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("PT1S1M")]
    [InlineData("PT1M1M")]
    [InlineData("P1DT")]
    [InlineData("PT1.S")]
    [InlineData("PT.5S")]
    [InlineData("PT1.5H")]
    [InlineData("PT1")]
    [InlineData("+P1D")]
    [InlineData("P-1D")]
    [InlineData("P+1D")]
    [InlineData("--P1D")]
    [InlineData("p1d")]
    [InlineData(" P1D")]
    [InlineData("P1D ")]
    [InlineData("P1D٠")]
    [InlineData("")]
    public void Durations_without_a_length_are_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => Duration.ParseText($"\"{text}\""));

    [Theory]
    [InlineData("PT36H", 36 * TimeSpan.TicksPerHour)]
    [InlineData("PT1H5S", TimeSpan.TicksPerHour + (5 * TimeSpan.TicksPerSecond))]
    [InlineData("P0001DT0M", TimeSpan.TicksPerDay)]
    [InlineData("PT0.123456789S", 1234567)]
    [InlineData("PT3.10S", 31000000)]
    [InlineData("-P1W", -7 * TimeSpan.TicksPerDay)]
    [InlineData("P0W", 0)]
    [InlineData("-PT0S", 0)]
    [InlineData("P10675199DT2H48M5.4775807S", long.MaxValue)]
    public void Durations_are_read_in_every_form(string text, long ticks) =>
        Assert.Equal(new TimeSpan(ticks), Duration.ParseText($"\"{text}\""));

    [Fact]
    public void Durations_are_written_as_the_framework_writes_those_of_XML()
    {
        var random = new Random(5);
        long[] units = [1, 10, 1000, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute, TimeSpan.TicksPerDay];
        for (var round = 0; round < 20_000; round++)
        {
            var ticks = random.NextInt64(100) * units[random.Next(6)] + random.NextInt64(30) * units[random.Next(6)];
            var value = new TimeSpan(round % 3 == 0 ? random.NextInt64(long.MinValue, long.MaxValue) : ticks);

            Assert.Equal($"\"{System.Xml.XmlConvert.ToString(value)}\"", Duration.WriteText(value));
            Assert.Equal(value, Duration.ParseText(Duration.WriteText(value)));
        }
    }

    [Fact]
    public void Uuids_have_their_hyphens()
    {
        var value = Guid.Parse("8f14e45f-ceea-467d-9575-000000000002");

        Assert.Equal(value, Uuid.ParseText("\"8F14E45F-ceea-467d-9575-000000000002\""));
        Assert.Equal("\"8f14e45f-ceea-467d-9575-000000000002\"", Uuid.WriteText(value));
        Assert.ThrowsAny<JsonException>(() => Uuid.ParseText("\"8f14e45fceea467d9575000000000002\""));
        Assert.ThrowsAny<JsonException>(() => Uuid.ParseText("\"{8f14e45f-ceea-467d-9575-000000000002}\""));
        Assert.ThrowsAny<JsonException>(() => Uuid.ParseText("7"));
    }

    [Theory]
    [InlineData("https://example.com/a?b=c#d")]
    [InlineData("../relative/path")]
    [InlineData("HTTP://EXAMPLE.com:80")]
    public void Uris_are_kept_as_received(string text)
    {
        var json = JsonSerializer.Serialize(text);

        Assert.Equal(json, Address.WriteText(Address.ParseText(json)));
    }

    [Fact]
    public void Bytes_travel_as_base64()
    {
        byte[] value = [0xFB, 0xFF, 0xFE, 0x00];

        Assert.Equal("\"+//+AA==\"", Bytes.WriteText(value));
        Assert.Equal(value, Bytes.ParseText("\"+//+AA==\""));
        Assert.Equal([], Bytes.ParseText("\"\""));
        Assert.ThrowsAny<JsonException>(() => Bytes.ParseText("\"-__-\""));
        Assert.ThrowsAny<JsonException>(() => Bytes.ParseText("\"abc\""));
    }
}
