using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Naming;

/// <summary>Names that C# would refuse or mistake.</summary>
public sealed class NamesTests
{
    public static TheoryData<string> Names { get; } =
    [
        "class",
        "base",
        "this",
        "value",
        "object",
        "A",
        "a",
        "Equals",
        "getHashCode",
        "ToString",
        "Validate",
        "reader",
        "writer",
        "options",
        "context",
        "other",
        "result",
        "json",
        "$ref",
        "'@id'",
        "a b",
        "'1'",
        "'#'",
        "''",
        "_",
        "__",
        "additionalProperties",
        "EqualityContract",
        "clone",
        "record",
        "field",
        "Default",
        "Runtime",
        "System",
        "Test",
        "String",
        "get_Value",
        "set_Value",
        "op_Equality",
        "PrintMembers",
        "Deconstruct",
        "Kind",
        "AKind",
        "ValueKind",
        "IsKnown",
        "text",
        "Known",
        "Unknown",
        "AJson",
        "IValidatable",
        "finalize",
        "memberwiseClone",
        "Item",
        "Match",
        "Switch",
        "ThrowIfInvalid",
        "GetType",
        "ReadJson",
        "WriteJson",
        "Own",
        "Json",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_may_be_called(string name)
    {
        Lowered.Schemas(
            $$"""
            A:
              type: object
              required: [{{name}}]
              properties:
                {{name}}: { type: string, maxLength: 4, default: x }
                other{{new string([.. name.Where(char.IsLetterOrDigit)])}}: { $ref: '#/components/schemas/A' }
              additionalProperties: { type: integer }
            """
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_may_be_called(string name) =>
        Lowered.Sound(SpecFile.Schemas($"A: {{ type: string, enum: [{Quoted(name)}] }}").With("EnumStyle", "Open"));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_of_a_closed_enumeration_may_be_called(string name) =>
        Lowered.Sound(SpecFile.Schemas($"A: {{ type: string, enum: [{Quoted(name)}] }}").With("EnumStyle", "Closed"));

    [Theory]
    [InlineData("Read")]
    [InlineData("Write")]
    [InlineData("ReadJson")]
    [InlineData("Instance")]
    public void Schemas_named_as_parts_of_a_converter(string name) =>
        Lowered.Schemas(name + ": { type: object, properties: { a: { type: array, items: { type: string } } } }");

    [Fact]
    public void Members_that_differ_in_signs_alone()
    {
        Lowered.Schemas(
            "A: { type: object, properties: { a-b: { type: string }, a_b: { type: string }, aB: { type: string }, AB: { type: string }, 'a.b': { type: string }, 'a b': { type: string } } }"
        );
    }

    [Fact]
    public void Schemas_that_differ_in_case_or_signs_alone()
    {
        var run = Lowered.Schemas(
            """
            user: { type: object, properties: { a: { type: string } } }
            User: { type: object, properties: { b: { type: string } } }
            USER: { type: object, properties: { c: { type: string } } }
            'my.user': { type: object, properties: { d: { type: string } } }
            my_user: { type: object, properties: { e: { type: string } } }
            """
        );

        Assert.Equal(
            run.Sources.Count,
            run.Sources.Keys.Select(name => name.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count()
        );
    }

    [Fact]
    public void Something_added_renames_nothing()
    {
        const string Schemas = """
            B: { type: object, properties: { inner: { type: object, properties: { a: { type: string } } } } }
            C: { type: object, properties: { inner: { type: object, properties: { a: { type: string } } } } }
            """;
        var before = Lowered.Schemas(Schemas).Sources.Keys;
        var after = Lowered
            .Schemas("A: { type: object, properties: { inner: { type: string } } }\n" + Schemas)
            .Sources.Keys;

        Assert.Subset(after.ToHashSet(StringComparer.Ordinal), before.ToHashSet(StringComparer.Ordinal));
    }

    private static string Quoted(string name) => name.StartsWith('\'') ? name : $"'{name}'";

    [Fact]
    public void A_numbered_component_takes_its_title()
    {
        var run = Lowered.Schemas(
            "def-0: { type: object, title: Order line, properties: { type: { type: string } } }\n"
                + "def-x: { type: object, title: Other, properties: { a: { type: string } } }"
        );

        Assert.Contains("record OrderLine", run.Model("OrderLine"), StringComparison.Ordinal);
        Assert.Contains("record DefX", run.Model("DefX"), StringComparison.Ordinal);
    }
}
