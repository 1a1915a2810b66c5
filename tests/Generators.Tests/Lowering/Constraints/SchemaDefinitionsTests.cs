using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Constraints;

/// <summary>Schemas that checks refer to are written once, however many checks and ways lead to them.</summary>
public sealed class SchemaDefinitionsTests
{
    [Fact]
    public void What_is_emitted_grows_with_the_document_and_not_with_the_ways_through_it()
    {
        var small = Emitted(20);
        var large = Emitted(80);

        Assert.InRange(large, small * 3, small * 5);
    }

    [Fact]
    public void A_definition_has_the_name_of_its_schema()
    {
        var run = GeneratorRun.Of(Web(3));

        var definitions = run.Sources.Single(source =>
            source.Key.EndsWith("SchemaDefinitions.g.cs", StringComparison.Ordinal)
        );
        Assert.Contains("\\\"S2\\\":{", definitions.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_with_one_name_are_told_apart_and_have_plain_names()
    {
        var run = GeneratorRun.Of(
            SpecFile.Schemas(
                """
                az-AZ_09~é:
                  type: object
                  properties: { x: { type: string, not: { const: x } } }
                B:
                  type: object
                  properties: { x: { type: string, not: { const: y } } }
                C:
                  type: object
                  not:
                    anyOf:
                      - $ref: '#/components/schemas/az-AZ_09~0é'
                      - $ref: '#/components/schemas/az-AZ_09~0é/properties/x'
                      - $ref: '#/components/schemas/B/properties/x'
                """
            )
        );

        var text = run
            .Sources.Single(source => source.Key.EndsWith("SchemaDefinitions.g.cs", StringComparison.Ordinal))
            .Value;
        Assert.Empty(run.CompilerMessages());
        Assert.Contains("\\\"az_AZ_09_0_\\\":{", text, StringComparison.Ordinal);
        Assert.Contains(
            "\\\"x\\\":{\\\"type\\\":\\\"string\\\",\\\"not\\\":{\\\"const\\\":\\\"x\\\"",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\\\"x_2\\\":{\\\"type\\\":\\\"string\\\",\\\"not\\\":{\\\"const\\\":\\\"y\\\"",
            text,
            StringComparison.Ordinal
        );
    }

    private static int Emitted(int count) => GeneratorRun.Of(Web(count)).Sources.Sum(source => source.Value.Length);

    // Every schema refers to others, so that all are reached from each of them.
    private static SpecFile Web(int count) =>
        SpecFile.Schemas(
            string.Join(
                '\n',
                Enumerable
                    .Range(0, count)
                    .Select(index =>
                        $$"""
                            S{{index}}:
                              type: object
                              properties:
                                items:
                                  type: array
                                  contains: { $ref: '#/components/schemas/S{{(index + 1) % count}}' }
                                  not: { $ref: '#/components/schemas/S{{(index + 7) % count}}' }
                            """
                    )
            )
        );
}
