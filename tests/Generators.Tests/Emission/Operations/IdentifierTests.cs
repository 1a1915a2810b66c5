using Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.Tests.Emission.Operations;

/// <summary>Names that are keywords of C#.</summary>
public sealed class IdentifierTests
{
    private static readonly string[] Keywords =
    [
        .. SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText),
        "extension",
        "union",
        "closed",
    ];

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Preview)]
    public void Every_keyword_can_be_the_name_of_a_parameter(LanguageVersion language)
    {
        var parameters = Keywords
            .Distinct()
            .Select(
                (name, index) =>
                    $$"""
                                - { name: '{{name}}', in: query, required: {{(
                            index % 2 == 0 ? "true" : "false"
                        )}}, schema: { type: {{(
                            index % 3 == 0
                                ? "string, maxLength: 5"
                                : "array, items: { type: integer, format: int32 }, maxItems: 3"
                        )}} } }
                        """
            );
        var file = new SpecFile(
            "/spec/test.yaml",
            $$"""
            openapi: 3.1.0
            info: { title: Test, version: "1" }
            paths:
              /a:
                get:
                  operationId: read
                  parameters:
            {{string.Join('\n', parameters)}}
                  responses: { "204": { description: Done. } }
            """
        ).With("Namespace", "Test").With("Emit", "Client;Server;Fake");

        Assert.Empty(GeneratorRun.Of(language, ServerReferences.All, file).CompilerMessages());
    }

    [Theory]
    [InlineData("from", "string from")]
    [InlineData("value", "string value")]
    [InlineData("class", "string @class")]
    [InlineData("await", "string @await")]
    public void Only_keywords_of_statements_are_escaped(string name, string declaration)
    {
        var run = Lowering.Lowered.Paths(
            $$"""
            /a:
              get:
                operationId: read
                parameters: [ { name: '{{name}}', in: query, required: true, schema: { type: string } } ]
                responses: { "204": { description: Done. } }
            """
        );

        Assert.Contains(declaration, run.Sources["Client/ITestClient.g.cs"], StringComparison.Ordinal);
    }
}
