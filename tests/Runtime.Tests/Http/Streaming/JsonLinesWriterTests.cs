using System.Text;
using AmplifyAdmin.Runtime;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Runtime.Tests.Http.Streaming;

public sealed class JsonLinesWriterTests
{
    [Theory]
    [InlineData("application/jsonl", "\"a\"\n")]
    [InlineData("application/x-ndjson; charset=utf-8", "\"a\"\n")]
    [InlineData("application/json-seq", "\u001E\"a\"\n")]
    [InlineData("Application/JSON-Seq; charset=utf-8", "\u001E\"a\"\n")]
    public void The_media_type_decides_whether_a_record_separator_precedes_an_item(string mediaType, string expected)
    {
        using var buffer = new PooledBuffer();
        var writer = new JsonLinesWriter<string>(SharedConverters.String, mediaType);

        writer.Write("before", buffer);
        writer.Write("a", buffer);

        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r")]
    public void Text_with_a_line_break_is_refused(string text)
    {
        using var buffer = new PooledBuffer();
        var writer = new JsonLinesWriter<string>(TextItemConverter.Instance, "application/jsonl");

        var exception = Assert.Throws<ApiValidationException>(() => writer.Write(text, buffer));

        Assert.Equal("line", Assert.Single(exception.Errors).Keyword);
    }
}
