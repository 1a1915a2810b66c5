using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.Tests.Emission.Records;

/// <summary>What callers assign to members: collection expressions and the cases of unions, without conversions.</summary>
public sealed class AssignmentTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        paths:
          /a:
            patch:
              operationId: change
              parameters:
                - { name: ids, in: query, schema: { type: array, items: { type: string } } }
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Everything" } } } }
              responses: { "204": { description: Done. } }
        components:
          schemas:
            Everything:
              type: object
              required: [names, choice, choices]
              properties:
                names: { type: array, items: { type: string } }
                sizes: { type: array, items: { type: [integer, "null"], format: int32 } }
                tracked: { type: [array, "null"], items: { type: string } }
                grid: { type: array, items: { type: array, items: { type: number } } }
                map: { type: object, additionalProperties: { type: array, items: { type: string } } }
                choice: { $ref: "#/components/schemas/Choice" }
                choices: { type: array, items: { $ref: "#/components/schemas/Choice" } }
                optional: { $ref: "#/components/schemas/Choice" }
                cleared: { oneOf: [{ $ref: "#/components/schemas/Choice" }, { type: "null" }] }
                named: { type: object, additionalProperties: { $ref: "#/components/schemas/Choice" } }
                color: { type: string, enum: [red, green] }
                files: { type: array, items: { type: string, format: byte } }
            Choice: { oneOf: [{ type: string }, { type: boolean }, { $ref: "#/components/schemas/Other" }] }
            Other: { type: object, required: [n], properties: { n: { type: integer } } }
        """;

    [Theory]
    [InlineData("Names = [\"a\", \"b\"]")]
    [InlineData("Names = []")]
    [InlineData("Sizes = [1, null]")]
    [InlineData("Tracked = new([\"a\"])")]
    [InlineData("Tracked = new(null)")]
    [InlineData("Grid = [[1, 2], []]")]
    [InlineData("Map = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = [\"b\"] }")]
    [InlineData("Choice = true")]
    [InlineData("Choice = new Other { N = 1 }")]
    [InlineData("Choices = [\"a\", true, new Other { N = 1 }]")]
    [InlineData("Optional = \"a\"")]
    [InlineData("Optional = null")]
    [InlineData("Cleared = new(new Other { N = 1 })")]
    [InlineData("Named = new Dictionary<string, Choice> { [\"a\"] = true }")]
    [InlineData("Color = EverythingColor.Red")]
    [InlineData("Color = (EverythingColor)\"blue\"")]
    [InlineData("Files = [new byte[] { 1 }, [2, 3]]")]
    public void A_member_takes(string assignment)
    {
        var member = assignment[..assignment.IndexOf(' ', StringComparison.Ordinal)];
        var required = new[] { "Names = []", "Choice = \"a\"", "Choices = []" }.Where(other =>
            !other.StartsWith(member + " ", StringComparison.Ordinal)
        );

        Assert.Empty(Errors($"_ = new Everything {{ {string.Join(", ", required.Append(assignment))} }};"));
    }

    [Fact]
    public void A_parameter_takes_a_collection_expression() =>
        Assert.Empty(
            Errors(
                "_ = client.ChangeAsync(new Everything { Names = [], Choice = \"a\", Choices = [] }, ids: [\"a\", \"b\"]);"
            )
        );

    private static IEnumerable<Diagnostic> Errors(string statement)
    {
        var run = Lowering.Lowered.Sound(new SpecFile("/spec/test.yaml", Document).With("Namespace", "Test"));
        var code = $$"""
            #nullable enable
            using System.Collections.Generic;
            using Test;

            internal static class Caller
            {
                public static void Call(ITestClient client)
                {
                    {{statement}}
                }
            }
            """;
        return run.Compile()
            .AddSyntaxTrees(
                CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp12), "Caller.cs")
            )
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == "Caller.cs")
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }
}
