using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Formats;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("-0")]
    [InlineData("1.0")]
    [InlineData("1e400")]
    [InlineData("123456789012345678901234567890.10")]
    [InlineData("[null,true,{\"\":\"\"}]")]
    public void A_value_keeps_its_text(string json)
    {
        Assert.Equal(json, Read(json));
    }

    [Fact]
    public void A_file_called_json_must_be_JSON()
    {
        var problem = Assert.Single(Texts.Read("openapi: 3.0.0", "/spec/test.json").Problems);

        Assert.Equal("AAG0002", problem.Id);
    }

    [Fact]
    public void A_byte_order_mark_is_no_content()
    {
        Assert.Equal("3.0.0", Texts.Document("\uFEFF{\"openapi\":\"3.0.0\"}", "/a.json").Root["openapi"]!.ToString());
    }

    private static string Read(string json) =>
        Texts.Document("{\"openapi\":\"3.0.0\",\"a\":" + json + "}", "/spec/test.json").Root["a"]!.ToJsonString();
}
