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
