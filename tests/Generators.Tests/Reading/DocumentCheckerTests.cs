using AmplifyAdmin.Generators.Reading.Checking;
using AmplifyAdmin.Generators.Reading.Documents;

namespace Generators.Tests.Reading;

public sealed class DocumentCheckerTests
{
    [Theory]
    [InlineData(
        "openapi: 3.1.0\ninfo: { version: '1' }\npaths: {}\n",
        "(2,1): AAG0005 The document breaks a rule of OpenAPI: "
    )]
    [InlineData(
        "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  pets: {}\n",
        "(4,3): AAG0005 The document breaks a rule of OpenAPI: 'pets' is no field of this object"
    )]
    [InlineData(
        "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { responses: { default: { description: '' } }, deprected: true }\n",
        "(5,57): AAG0005 The document breaks a rule of OpenAPI: 'deprected' is no field of this object. Did you mean 'deprecated'?"
    )]
    [InlineData(
        "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get:\n      responses: {}\n",
        "(6,18): AAG0005 The document breaks a rule of OpenAPI: "
    )]
    public void A_broken_rule_is_reported_at_its_node(string text, string expected)
    {
        var line = Assert.Single(Texts.Report(text, Check(Texts.Document(text))));

        Assert.StartsWith(expected, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Boolean_schemas_and_unknown_keywords_are_no_matter_of_the_library()
    {
        var document = Texts.Document(
            Texts.Header
                + """
                components:
                  schemas:
                    Any: true
                    None: false
                    Odd: { properties: { a: true }, items: false, propertes: {}, example: { $ref: '#/nowhere' } }
                  parameters:
                    schema: { name: schema, in: query, schema: true, example: { a: 1 } }
                    Text: { name: text, in: query, schema: { $ref: '#/components/schemas/Nothing' } }
                """
        );

        Assert.Empty(Check(document));
    }

    [Fact]
    public void What_is_nested_as_deep_as_can_be_breaks_nothing()
    {
        var text = "{\"openapi\":\"3.0.0\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":";
        const string Level = "{\"/a\":{\"get\":{\"responses\":{\"200\":{\"description\":\"\"}},\"callbacks\":{\"c\":";
        for (var level = 0; level < 49; level++)
        {
            text += Level.Replace("/a", "/a" + level, StringComparison.Ordinal);
        }

        text += "{}" + new string('}', 49 * 4) + "}";

        Assert.All(Check(Texts.Document(text, "/a.json")), problem => Assert.NotEqual("AAG0009", problem.Id));
    }

    [Fact]
    public void A_canceled_check_throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            DocumentChecker.Check(Texts.Document(Texts.Header), source.Token)
        );
    }

    private static IReadOnlyList<AmplifyAdmin.Generators.Diagnostics.DiagnosticRecord> Check(SpecDocument document) =>
        DocumentChecker.Check(document, CancellationToken.None);
}
