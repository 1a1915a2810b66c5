using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Formats;
using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Documents;

public sealed class DialectReaderTests
{
    [Theory]
    [InlineData("swagger: '2.0'", "Swagger20")]
    [InlineData("swagger: 2.0", "Swagger20")]
    [InlineData("openapi: 3.0.3", "OpenApi30")]
    [InlineData("openapi: 3.0", "OpenApi30")]
    [InlineData("openapi: 3", "OpenApi30")]
    [InlineData("openapi: '3.1.1'", "OpenApi31")]
    [InlineData("openapi: 3.1", "OpenApi31")]
    [InlineData("openapi: 3.2.0", "OpenApi32")]
    public void The_version_is_told(string line, string expected)
    {
        Assert.Equal(expected, Texts.Document(line + "\n").Dialect.ToString());
    }

    [Theory]
    [InlineData("openapi: 3.10.0")]
    [InlineData("openapi: 30")]
    [InlineData("openapi: 2.0.0")]
    [InlineData("openapi: next")]
    [InlineData("swagger: '1.2'")]
    [InlineData("openapi: [3]")]
    [InlineData("openapi:")]
    public void Another_version_is_none(string line)
    {
        var result = Texts.Read(line + "\n");

        Assert.Null(result.Document);
        Assert.Single(result.Problems);
    }

    [Fact]
    public void A_part_needs_no_version()
    {
        var text = Microsoft.CodeAnalysis.Text.SourceText.From("Cat: {}\n");
        var result = SpecReader.ReadPart("/a.yaml", text, Dialect.OpenApi30, CancellationToken.None);

        Assert.Equal(Dialect.OpenApi30, result.Document!.Dialect);
    }
}
