using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>Scalars at the limits of their types and notations, and what the errors beyond them say.</summary>
public sealed class ScalarLimitTests
{
    private delegate object Read(ref JsonReader reader);

    private static readonly Dictionary<string, Read> Readers = new()
    {
        ["Int32"] = (ref reader) => JsonScalars.ReadInt32(ref reader),
        ["Int64"] = (ref reader) => JsonScalars.ReadInt64(ref reader),
        ["Single"] = (ref reader) => JsonScalars.ReadSingle(ref reader),
        ["Double"] = (ref reader) => JsonScalars.ReadDouble(ref reader),
        ["Decimal"] = (ref reader) => JsonScalars.ReadDecimal(ref reader),
        ["DateTime"] = (ref reader) => JsonScalars.ReadDateTime(ref reader),
        ["Date"] = (ref reader) => JsonScalars.ReadDate(ref reader),
        ["Time"] = (ref reader) => JsonScalars.ReadTime(ref reader),
        ["Duration"] = (ref reader) => JsonScalars.ReadDuration(ref reader),
        ["Uuid"] = (ref reader) => JsonScalars.ReadUuid(ref reader),
        ["Bytes"] = (ref reader) => JsonScalars.ReadBytes(ref reader),
    };

    [Theory]
    [InlineData("Int32", "-2147483648", int.MinValue)]
    [InlineData("Int32", "2147483647.0", int.MaxValue)]
    [InlineData("Int32", "-2147483648.0", int.MinValue)]
    [InlineData("Int32", "0e5", 0)]
    [InlineData("Int32", "12e0", 12)]
    [InlineData("Int32", "1.00000000000000000000000000", 1)]
    [InlineData("Int64", "-9223372036854775808.0", long.MinValue)]
    [InlineData("Int64", "9223372036854775807.0", long.MaxValue)]
    [InlineData("Single", "1e2", 100f)]
    [InlineData("Double", "1.5", 1.5)]
    public void A_number_at_the_limit_is_read(string type, string json, object expected) =>
        Assert.Equal(expected, Value(type, json));

    [Fact]
    public void A_duration_is_read_in_either_notation()
    {
        Assert.Equal(TimeSpan.FromMinutes(1), Value("Duration", "\"PT1M\""));
        Assert.Equal(TimeSpan.FromMinutes(1), Value("Duration", "\"00:01:00\""));
    }

    [Theory]
    [InlineData("Int32", "\"1\"", "Expected an integer")]
    [InlineData("Int64", "true", "Expected an integer")]
    [InlineData("Single", "\"1\"", "Expected a number")]
    [InlineData("Double", "null", "Expected a number")]
    [InlineData("Decimal", "\"1\"", "Expected a number")]
    [InlineData("Uuid", "1", "Expected a string")]
    [InlineData("Bytes", "1", "Expected a string")]
    [InlineData("Int32", "2147483648", "The number 2147483648 is outside the range of a 32-bit integer.")]
    [InlineData("Int32", "-2147483649.0", "outside the range of a 32-bit integer.")]
    [InlineData("Int64", "9223372036854775808", "outside the range of a 64-bit integer.")]
    [InlineData("Int64", "1.000000000000000000000000000", "outside the range of a 64-bit integer.")]
    [InlineData("Int32", "1.5", "Expected an integer, found 1.5.")]
    [InlineData("Int64", "1e-27", "Expected an integer, found 1e-27.")]
    [InlineData("Single", "1e39", "outside the range of a number of single precision.")]
    [InlineData("Double", "1e309", "outside the range of a number of double precision.")]
    [InlineData("Decimal", "1e29", "outside the range of a decimal number.")]
    [InlineData("DateTime", "\"x\"", "The text 'x' is not a valid date and time (RFC 3339).")]
    [InlineData("Date", "\"x\"", "is not a valid date")]
    [InlineData("Time", "\"x\"", "is not a valid time")]
    [InlineData("Duration", "\"00:01:00x\"", "is not a valid duration (ISO 8601).")]
    [InlineData("Uuid", "\"00000000-0000-0000-0000-000000000000x\"", "is not a valid UUID.")]
    [InlineData("Bytes", "\"?\"", "is not a valid base64 text.")]
    public void An_error_says_what_is_expected(string type, string json, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<JsonException>(() => Value(type, json)).Message,
            StringComparison.Ordinal
        );

    private static object Value(string type, string json)
    {
        var reader = new JsonReader(Encoding.UTF8.GetBytes(json));
        reader.ReadValue();
        return Readers[type](ref reader);
    }
}
