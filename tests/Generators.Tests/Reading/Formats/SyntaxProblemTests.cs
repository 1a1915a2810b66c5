using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Formats;

/// <summary>What is said about a text that is not a document, and where.</summary>
public sealed class SyntaxProblemTests
{
    [Theory]
    [InlineData("openapi: 3.1.0\na:\n\tb: 1\n", "(3,1): AAG0001 Invalid YAML: ")]
    [InlineData("openapi: 3.1.0\na: [1, 2\nb: 3\n", "(3,2): AAG0001 Invalid YAML: ")]
    [InlineData("openapi: 3.1.0\na: \"😀😀\" x\n", "(2,11): AAG0001 Invalid YAML: ")]
    [InlineData("openapi: 3.1.0\r\na: *b\r\n", "(2,4): AAG0001 Invalid YAML: no anchor is called 'b'")]
    [InlineData("openapi: 3.1.0\n---\nb: 1\n", "(2,1): AAG0001 Invalid YAML: a second document begins here")]
    [InlineData("openapi: 3.1.0\n? [a]\n: 1\n", "(2,3): AAG0001 Invalid YAML: the key of a mapping")]
    [InlineData("openapi: 3.1.0\na: { <<: 5 }\n", "(2,10): AAG0001 Invalid YAML: '<<' merges a mapping")]
    [InlineData("a: \u2028\nb: {{ c }}\n", "(3,5): AAG0001 Invalid YAML: ")]
    [InlineData("", "(1,1): AAG0003 Not an OpenAPI document: the file is empty")]
    [InlineData("# nothing\n", "(1,1): AAG0003 Not an OpenAPI document: it holds no object")]
    [InlineData("just text", "(1,1): AAG0003 Not an OpenAPI document: it holds no object")]
    [InlineData("opnapi: 3.1.0\n", "(1,1): AAG0003 Not an OpenAPI document: 'openapi' is missing")]
    [InlineData("info: {}\nopenapi: 4.0.0\n", "(2,10): AAG0004 OpenAPI version '4.0.0' is not supported")]
    [InlineData("openapi: 3.0.0\na: 1\nb: 2\na: 3\n", "(4,1): AAG0006 Duplicate key 'a'")]
    public void YAML_is_reported_where_it_breaks(string text, string expected)
    {
        AssertReported(text, "/spec/test.yaml", expected);
    }

    [Theory]
    [InlineData("{\n  \"a\": 1,\n}", "(3,1): AAG0002 Invalid JSON: The JSON object contains a trailing comma")]
    [InlineData("{\"a\":\"é😀\u2028\",\n\"b\": x}", "(3,6): AAG0002 Invalid JSON: 'x' is an invalid start")]
    [InlineData("{\"é😀\": x}", "(1,9): AAG0002 Invalid JSON: 'x' is an invalid start")]
    [InlineData("{}\n{}", "(2,1): AAG0002 Invalid JSON: ")]
    [InlineData("{ // note\n}", "(1,3): AAG0002 Invalid JSON: '/' is invalid after")]
    [InlineData("{\"a\":\n \"\\ud800\"}", "(2,2): AAG0002 Invalid JSON: ")]
    [InlineData("{\"openapi\":\"3.0.0\",\"é\":1,\n \"é\":2}", "(2,2): AAG0006 Duplicate key 'é'")]
    [InlineData("[]", "(1,1): AAG0003 Not an OpenAPI document: it holds no object")]
    public void JSON_is_reported_where_it_breaks(string text, string expected)
    {
        AssertReported(text, "/spec/test.json", expected);
    }

    private static void AssertReported(string text, string path, string expected)
    {
        var line = Assert.Single(Texts.Report(text, Texts.Read(text, path).Problems, path));

        Assert.StartsWith(expected, line, StringComparison.Ordinal);
    }
}
