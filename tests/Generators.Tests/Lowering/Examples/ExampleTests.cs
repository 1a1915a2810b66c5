using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Examples;

public sealed class ExampleTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
                - name: limit
                  in: query
                  schema: { type: integer, maximum: 10 }
                  example: 11
              responses:
                '200':
                  description: Fine.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Pet' }
                      examples:
                        good: { value: { name: Rex } }
                        bad: { value: { name: 5 } }
                        elsewhere: { $ref: '#/components/examples/other' }
        components:
          examples:
            other: { value: {} }
          schemas:
            Pet:
              type: object
              required: [name, id]
              properties:
                id: { type: string, readOnly: true }
                name:
                  type: string
                  minLength: 2
                  default: x
                age:
                  type: integer
                  const: 1.5
                  examples: [1, 1.5, a]
              example: { name: Rex, age: 1.5 }
        """;

    [Fact]
    public void Says_at_its_line_which_stated_value_does_not_fit() =>
        Assert.Equal(
            [
                "11: example",
                "20: example",
                "24: example",
                "34: default",
                "37: const",
                "38: example",
                "38: example",
                "38: example",
                "39: example",
            ],
            Problems(Document).Order()
        );

    [Fact]
    public void Says_nothing_unless_asked() =>
        Assert.DoesNotContain(
            GeneratorRun.Of(new SpecFile("/spec/test.yaml", Document)).Diagnostics,
            one => one.Id == "AAG0011"
        );

    [Fact]
    public void Finds_every_example_of_the_amplify_document_to_fit() =>
        Assert.DoesNotContain(
            GeneratorRun.Of(SpecFile.Amplify().With("CheckExamples", "true")).Diagnostics,
            one => one.Id is "AAG0011" or "AAG0012"
        );

    [Theory]
    [InlineData("{ type: string, pattern: '^(?=.*[A-Z])(.*)$', example: A }", "looks around")]
    [InlineData("{ patternProperties: { '^(a)\\1$': {} }, example: { aa: 1 } }", "refers to a group")]
    [InlineData("{ type: string, pattern: '^(a{100}){200}$', example: a }", "steps to match")]
    [InlineData(
        "{ oneOf: [{ items: { $ref: '#/components/schemas/A' } }, { items: { $ref: '#/components/schemas/A' } }], "
            + "example: [[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]] }",
        "alternatives"
    )]
    [InlineData("{ anyOf: [{ $ref: '#/components/schemas/A' }, { type: string }], example: 1 }", "")]
    public void Leaves_a_value_unchecked_when_its_schema_takes_too_long(string schema, string reason)
    {
        var document = $$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths: {}
            components: { schemas: { A: {{schema}} } }
            """;

        var run = GeneratorRun.Of(new SpecFile("/spec/test.yaml", document).With("CheckExamples", "true"));

        Assert.Contains(
            run.Diagnostics,
            one => one.Id == "AAG0012" && one.GetMessage(null).Contains(reason, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("{ type: string, pattern: '^(a|aa|b)+c$', example: {0}b }", true)]
    [InlineData("{ type: string, pattern: '^(a|aa|b)+c$', example: {0}c }", false)]
    [InlineData("{ patternProperties: { '^(a|aa|b)+c$': { type: string } }, example: { {0}c: 1 } }", true)]
    [InlineData("{ patternProperties: { '^(a|aa|b)+c$': { type: string } }, example: { {0}b: 1 } }", false)]
    [InlineData("{ patternProperties: { '^a': {}, 'c$': { type: string } }, example: { {0}c: 1 } }", true)]
    [InlineData("{ patternProperties: { '^b': {} }, additionalProperties: false, example: { {0}: 1 } }", true)]
    [InlineData("{ patternProperties: { '^a': {} }, additionalProperties: false, example: { {0}: 1 } }", false)]
    [InlineData(
        "{ patternProperties: { '^b': {} }, properties: { {0}: {} }, additionalProperties: false, example: { {0}: 1 } }",
        false
    )]
    [InlineData(
        "{ patternProperties: { '^b': {} }, additionalProperties: { type: string }, example: { {0}: 1 } }",
        true
    )]
    [InlineData(
        "{ patternProperties: { '^a': { $ref: '#/components/schemas/A' }, '^n': { type: number } }, example: { {0}: { {0}: { n: x } } } }",
        true
    )]
    public void Matches_a_pattern_that_goes_back_in_linear_time(string schema, bool isMismatch)
    {
        var document = $$"""
            openapi: 3.1.0
            info: { title: Test, version: '1' }
            paths: {}
            components: { schemas: { A: {{schema.Replace("{0}", new string('a', 500), StringComparison.Ordinal)}} } }
            """;
        var run = GeneratorRun.Of(new SpecFile("/spec/test.yaml", document).With("CheckExamples", "true"));

        Assert.Equal(isMismatch, run.Diagnostics.Any(one => one.Id == "AAG0011"));
        Assert.DoesNotContain(run.Diagnostics, one => one.Id == "AAG0012");
    }

    private static IEnumerable<string> Problems(string document) =>
        GeneratorRun
            .Of(new SpecFile("/spec/test.yaml", document).With("CheckExamples", "true"))
            .Diagnostics.Where(one => one.Id == "AAG0011")
            .Select(one =>
                $"{one.Location.GetLineSpan().StartLinePosition.Line + 1:00}: {one.GetMessage(null).Split(' ')[1]}"
            );
}
