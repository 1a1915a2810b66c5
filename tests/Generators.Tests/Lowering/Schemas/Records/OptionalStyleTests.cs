using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Schemas.Records;

public sealed class OptionalStyleTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        paths:
          /a:
            patch:
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Patched" } } } }
              responses: { "204": { description: Done. } }
            put:
              requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Put" } } } }
              responses: { "204": { description: Done. } }
        components:
          schemas:
            Patched: { type: object, properties: { m: { type: [string, "null"] }, in: { $ref: "#/components/schemas/In" } } }
            In: { type: object, properties: { m: { type: [string, "null"] } } }
            Put: { type: object, properties: { m: { type: [string, "null"] } } }
        """;

    [Theory]
    [InlineData("", "Patched", true)]
    [InlineData("Auto", "In", true)]
    [InlineData("Auto", "Put", false)]
    [InlineData("Tracked", "Put", true)]
    [InlineData("Nullable", "Patched", false)]
    public void A_member_that_is_optional_and_nullable_is_declared_by_the_style(string style, string type, bool tracked)
    {
        var run = Lowered.Sound(
            new SpecFile("/spec/test.yaml", Document).With("Namespace", "Test").With("OptionalStyle", style)
        );

        Assert.Equal(tracked ? "Runtime::Optional<string?>" : "string?", run.Property(type, "M"));
    }

    [Fact]
    public void An_unknown_style_is_reported() =>
        Assert.Contains(
            GeneratorRun
                .Of(new SpecFile("/spec/test.yaml", Document).With("Namespace", "Test").With("OptionalStyle", "Always"))
                .Diagnostics,
            diagnostic => diagnostic.GetMessage(null).Contains("OptionalStyle", StringComparison.Ordinal)
        );
}
