using System.Globalization;
using System.Text;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Hostile;

/// <summary>Documents made to use up time, memory or the stack: the whole generator ends, says what it refuses, and emits the rest.</summary>
public sealed class ExhaustionTests
{
    private const int Deep = 10_000;
    private const string Head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";
    private const string JsonHead = """{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},""";

    [Theory]
    [InlineData("""{"items":""", "}")]
    [InlineData("""{"properties":{"a":""", "}}")]
    [InlineData("""{"allOf":[""", "]}")]
    [InlineData("""{"oneOf":[{"type":"string"},""", "]}")]
    [InlineData("""{"not":""", "}")]
    [InlineData("""{"x-any":[""", "]}")]
    public void Nesting_in_json_costs_the_document_and_says_where(string open, string close)
    {
        var run = Json(
            "\n\"components\":{\"schemas\":{\"Deep\":"
                + Repeat(open, Deep)
                + """{"type":"string"}"""
                + Repeat(close, Deep)
                + ""","Sound":{"type":"object","properties":{"a":{"type":"string"}}}}}}"""
        );

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line == 1);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ a: ", " }")]
    public void Nesting_in_yaml_costs_the_document_and_says_where(string open, string close)
    {
        var run = Yaml("x-deep: " + Repeat(open, Deep) + "1" + Repeat(close, Deep) + "\n");

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line == 3);
    }

    [Theory]
    [InlineData("items", "{ type: array, items: ", " }")]
    [InlineData("properties", "{ type: object, properties: { a: ", " } }")]
    [InlineData("allOf", "{ allOf: [ ", " ] }")]
    [InlineData("anyOf", "{ anyOf: [ { type: boolean }, ", " ] }")]
    [InlineData("not", "{ not: ", " }")]
    [InlineData("if", "{ if: ", " }")]
    public void Nesting_that_is_still_read_is_still_emitted(string name, string open, string close)
    {
        var run = Yaml(
            $"""
            components:
              schemas:
                Deep: {Repeat(open, 50)}{"{ type: string }"}{Repeat(close, 50)}
                Sound: {"{ type: object, properties: { a: { type: string } } }"}

            """
        );

        Assert.Empty(run.CompilerMessages());
        Assert.True(run.Sources.ContainsKey("Models/Sound.g.cs"), name);
    }

    [Fact]
    public void Aliases_that_multiply_are_refused()
    {
        var bomb = new StringBuilder("x-a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var level = 1; level < 12; level++)
        {
            bomb.Append($"x-a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        }

        var run = Yaml(bomb.ToString());

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "AAG0008");
    }

    [Theory]
    [InlineData("x-a: &a [*a]\n")]
    [InlineData("x-a: &a { b: *a }\n")]
    [InlineData("components: { schemas: { A: &a { properties: { b: *a } } } }\n")]
    public void An_anchor_within_itself_is_refused(string text)
    {
        var run = Yaml(text);

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line == 3);
    }

    [Fact]
    public void Rings_of_references_cost_their_own_schemas()
    {
        var ring = string.Concat(
            Enumerable
                .Range(0, 2_000)
                .Select(index =>
                    $"    R{index}: {{ $ref: '#/components/schemas/R{(index + 1) % 2_000}' }}\n"
                    + $"    P{index}: {{ allOf: [{{ $ref: '#/components/schemas/P{(index + 1) % 2_000}' }}] }}\n"
                )
        );

        var run = Yaml(
            "components:\n  schemas:\n" + ring + "    Sound: { type: object, properties: { a: { type: string } } }\n"
        );

        Assert.Empty(run.CompilerMessages());
        Assert.Contains("Models/Sound.g.cs", run.Sources.Keys);
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void A_type_with_thousands_of_members_is_refused()
    {
        var members = string.Concat(
            Enumerable.Range(0, 2_001).Select(index => $"        m{index}: {{ type: string }}\n")
        );

        var run = Yaml(
            "components:\n  schemas:\n    Big:\n      type: object\n      properties:\n"
                + members
                + "    Sound: { type: object }\n"
        );

        var error = run.Diagnostics.Single(diagnostic => diagnostic.Id == "AAG0209");
        Assert.Equal(5, error.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains(
            "'Big' has 2,001 properties",
            error.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("M2000", run.Sources["Models/Big.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Inheritance_that_grows_with_the_square_is_cut()
    {
        var chain = string.Concat(
            Enumerable
                .Range(0, 1_000)
                .Select(index =>
                    $"    C{index}: {{ allOf: [{{ $ref: '#/components/schemas/C{index + 1}' }}], properties: {{ p{index}: {{ type: string }} }} }}\n"
                )
        );

        var run = Yaml("components:\n  schemas:\n" + chain + "    C1000: { type: object }\n");

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "AAG0008");
        Assert.Contains(" P0 ", run.Sources["Models/C0.g.cs"], StringComparison.Ordinal);
        Assert.Contains(" P999 ", run.Sources["Models/C999.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_references_is_followed_to_its_end()
    {
        var chain = string.Concat(
            Enumerable
                .Range(0, 2_000)
                .Select(index => $"    C{index}: {{ $ref: '#/components/schemas/C{index + 1}' }}\n")
        );

        var run = Yaml(
            "components:\n  schemas:\n"
                + chain
                + "    C2000: { type: object, properties: { a: { type: string } } }\n"
                + "    User: { type: object, properties: { c: { $ref: '#/components/schemas/C0' } } }\n"
        );

        Assert.Empty(run.CompilerMessages());
        Assert.Contains("C2000? C ", run.Sources["Models/User.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_long_enumerations_hardly_different_compile()
    {
        var values = Enumerable.Range(0, 5_000).Select(index => $"value-{index:00000}").ToList();
        var run = Yaml(
            $"""
            components:
              schemas:
                A: {"{ type: string, enum: ["}{string.Join(", ", values)}{"] }"}
                B: {"{ type: string, enum: ["}{string.Join(", ", values.Skip(1))}{"] }"}

            """
        );

        Assert.Empty(run.CompilerMessages());
        Assert.Contains(" Value04999 ", run.Sources["Models/B.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_of_thousands_of_members_compiles()
    {
        var members = string.Join(", ", Enumerable.Range(0, 2_000).Select(index => $"m{index}: {{ type: integer }}"));

        var run = Yaml($"components:\n  schemas:\n    Wide: {{ type: object, properties: {{ {members} }} }}\n");

        Assert.Empty(run.CompilerMessages());
        Assert.Contains(" M1999 ", run.Sources["Models/Wide.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_of_hundreds_of_schemas_compiles()
    {
        var schemas = Enumerable
            .Range(0, 200)
            .Select(index =>
                $"    S{index}: {{ type: object, required: [p{index}], properties: {{ p{index}: {{}} }} }}\n"
            );
        var branches = Enumerable.Range(0, 200).Select(index => $"{{ $ref: '#/components/schemas/S{index}' }}");

        var run = Yaml(
            "components:\n  schemas:\n"
                + string.Concat(schemas)
                + $"    Any: {{ oneOf: [{string.Join(", ", branches)}] }}\n"
        );

        Assert.Empty(run.CompilerMessages());
        Assert.Contains("TryGetS199(", run.Sources["Models/Any.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Long_text_in_every_position_compiles()
    {
        var run = Json(
            """
            "components":{"schemas":{"A":{"title":"#","description":"#","type":"object","properties":{
            "#":{"type":"string","pattern":"#","default":"#","example":"#"},
            "e":{"type":"string","enum":["#","b"]}}}}}}
            """.Replace("#", new string('x', 100_000), StringComparison.Ordinal)
        );

        Assert.Empty(run.CompilerMessages());
        Assert.Contains("Models/A.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Numbers_beyond_all_types_are_diagnosed_or_kept()
    {
        var digits = new string('9', 200);
        var run = Yaml(
            $$"""
            components:
              schemas:
                A:
                  type: object
                  properties:
                    a: { type: integer, maximum: {{digits}}, minimum: -{{digits}} }
                    b: { type: number, maximum: 1e400, minimum: -1e400 }
                    c: { type: string, maxLength: {{digits}} }
                    d: { type: number, multipleOf: 1e-400 }
                    e: { type: integer, default: {{digits}} }
            """
        );

        Assert.Empty(run.CompilerMessages());
        Assert.Contains("Models/A.g.cs", run.Sources.Keys);
    }

    private static GeneratorRun Yaml(string rest) =>
        GeneratorRun.Of(new SpecFile("/spec/test.yaml", Head + rest).With("Namespace", "Test"));

    private static GeneratorRun Json(string rest) =>
        GeneratorRun.Of(new SpecFile("/spec/test.json", JsonHead + rest).With("Namespace", "Test"));

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
