using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Reading.Checking;
using AmplifyAdmin.Generators.Reading.Documents;
using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Checking;

public sealed class DocumentCheckerTests
{
    [Theory]
    [InlineData(
        "openapi: 3.1.0\ninfo: { version: '1' }\npaths: {}\n",
        "(2,1): AAG0005 The document violates a rule of OpenAPI: "
    )]
    [InlineData(
        "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get:\n      responses: {}\n",
        "(6,18): AAG0005 The document violates a rule of OpenAPI: "
    )]
    public void A_broken_rule_is_reported_at_its_node(string text, string expected)
    {
        var line = Assert.Single(Texts.Report(text, Check(Texts.Document(text))));

        Assert.StartsWith(expected, line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_library_does_not_see_schemas()
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
    public void The_deepest_nesting_is_checked()
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
    public void A_canceled_outline_throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            DocumentOutline.Of(Texts.Typed(Texts.Document(Texts.Header)), source.Token)
        );
    }

    private static IReadOnlyList<DiagnosticRecord> Check(SpecDocument document) =>
        DocumentChecker.Check(DocumentOutline.Of(Texts.Typed(document), CancellationToken.None), document.Path);
}
