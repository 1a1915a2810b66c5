using Generators.Tests.Harness;
using Generators.Tests.Lowering;

namespace Generators.Tests.Emission;

/// <summary>The file of a schema contains the type, then its JSON code, then its checks.</summary>
public sealed class TypeFileTests
{
    private const string Schemas = """
        Pet: { type: object, required: [name], properties: { name: { type: string, minLength: 1 } } }
        Choice: { oneOf: [{ type: string, maxLength: 3 }, { type: array, items: { type: string }, maxItems: 2 }] }
        """;

    [Theory]
    [InlineData("Pet", "public required string Name", "void WriteJson(", "void Validate(")]
    [InlineData("Choice", "public Choice(", "WriteJson", "void ValidateCase(")]
    public void The_sections_come_in_order(string schema, params string[] parts)
    {
        var text = Lowered.Schemas(Schemas).Model(schema);

        var positions = parts.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, positions);
        Assert.Equal(positions.Order(), positions);
    }

    [Theory]
    [InlineData("Pet")]
    [InlineData("Choice")]
    public void Without_validators_a_type_has_no_checks(string schema)
    {
        var run = Lowered.Sound(SpecFile.Schemas(Schemas).With("Emit", "Models"));

        Assert.DoesNotContain("Validat", run.Model(schema), StringComparison.Ordinal);
    }
}
