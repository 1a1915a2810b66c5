using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Generators.Tests.Lowering.Operations;

/// <summary>Slips of real documents that do not stop a build.</summary>
public sealed class SlipTests
{
    [Fact]
    public void An_undeclared_path_parameter_is_a_string()
    {
        var run = Compiled(
            Lowered.PathsFile(
                """
                /a/{first}/b/{second}:
                  get:
                    operationId: read
                    parameters: [ { name: second, in: path, required: true, schema: { type: integer } } ]
                    responses: { '204': { description: Done. } }
                """
            )
        );

        Assert.Equal("AAG0221", Assert.Single(run.Diagnostics, IsWarning).Id);
        Assert.Contains("ReadAsync(string first, long second,", Client(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_whose_names_differ_in_case_are_one()
    {
        var run = Lowered.Paths(
            """
            /a:
              parameters: [ { name: X-Trace, in: header, schema: { type: string } } ]
              get:
                operationId: read
                parameters: [ { name: x-trace, in: header, schema: { type: string } } ]
                responses: { '204': { description: Done. } }
            """
        );

        Assert.Contains("ReadAsync(string? xTrace = null,", Client(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'\\A[a-z]+\\z'")]
    [InlineData("'\\p'")]
    [InlineData("'('")]
    public void A_pattern_that_is_unknown_is_a_warning(string pattern)
    {
        var run = Compiled(
            SpecFile.Schemas($"A: {{ type: object, properties: {{ m: {{ type: string, pattern: {pattern} }} }} }}")
        );

        Assert.Single(run.Diagnostics, IsWarning);
        Assert.Equal("string?", run.Property("A", "M"));
    }

    [Fact]
    public void An_xml_body_with_an_object_schema_is_a_warning()
    {
        var run = Compiled(
            Lowered.PathsFile(
                """
                /a:
                  post:
                    operationId: send
                    requestBody: { content: { application/xml: { schema: { type: object } } } }
                    responses: { '204': { description: Done. } }
                """
            )
        );

        Assert.Equal("AAG0224", Assert.Single(run.Diagnostics, IsWarning).Id);
    }

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

    [Fact]
    public void Names_are_not_escaped_without_need()
    {
        var run = Lowered.Paths(
            """
            /a:
              get:
                operationId: read
                parameters:
                  - { name: type, in: query, schema: { type: string } }
                  - { name: set, in: query, schema: { type: string } }
                  - { name: await, in: query, schema: { type: string } }
                responses: { '204': { description: Done. } }
            """
        );

        Assert.Contains(
            "ReadAsync(string? type = null, string? set = null, string? @await = null,",
            Client(run),
            StringComparison.Ordinal
        );
    }

    private static string Client(GeneratorRun run) => run.Sources["Client/ITestClient.g.cs"];

    private static bool IsWarning(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Warning;

    // The tests treat warnings as errors, so that only the emitted code has to be free of them.
    private static GeneratorRun Compiled(SpecFile file)
    {
        var run = GeneratorRun.Of(file);
        Assert.Empty(run.CompilerMessages());
        return run;
    }
}
