using System;
using System.Text.Json;
using Shapes;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>Errors show nothing of the value of a sensitive member.</summary>
public sealed class SensitiveJsonTests
{
    [Theory]
    [InlineData("""{"key":"hunter2"}""", "$.key")]
    [InlineData("""{"codes":{"hunter2":"x"}}""", "$.codes")]
    [InlineData("""{"codes":{"a":1,"hunter2":99999999999}}""", "$.codes")]
    [InlineData("""{"codes":{"hunter2":1,"hunter2":2}}""", "$.codes")]
    public void An_error_shows_where_it_is_and_not_the_value(string json, string path)
    {
        var error = RecordJsonTests.Refused<Vault>(json);
        var serializerError = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Vault>(json));

        Assert.Equal(path, error.Path);
        Assert.Contains("sensitive", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", serializerError.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Malformed_text_in_a_sensitive_value_is_not_shown()
    {
        var error = RecordJsonTests.Refused<Vault>("""{"codes":{"hunter2":tru}}""");

        Assert.Equal("$.codes", error.Path);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"key":"0f8fad5b-d9cb-469f-a165-70867728950e","level":"seven"}""")]
    [InlineData("""{"codes":{"a":1},"level":"seven"}""")]
    public void Members_after_a_sensitive_one_are_described(string json)
    {
        var error = RecordJsonTests.Refused<Vault>(json);

        Assert.Equal("$.level", error.Path);
        Assert.Contains("Expected", error.Message, StringComparison.Ordinal);
    }
}
