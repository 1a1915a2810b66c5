namespace Generators.Tests.Lowering.Schemas.Scalars;

/// <summary>Formats that mean something else in documents of some tools.</summary>
public sealed class ScalarLoweringTests
{
    [Theory]
    [InlineData("NSwag v14.8.0.0 (NJsonSchema v11.6.2.0)", true)]
    [InlineData("Other", false)]
    public void Documents_of_NSwag_mean_the_notation_of_NET_by_a_duration(string generator, bool isNet)
    {
        var run = Lowered.Sound(
            new Harness.SpecFile(
                "/spec/test.yaml",
                $$"""
                x-generator: {{generator}}
                openapi: 3.0.0
                info: { title: Test, version: "1" }
                paths: {}
                components:
                  schemas:
                    A: { type: object, properties: { m: { type: string, format: duration } } }
                """
            ).With("Namespace", "Test")
        );

        Assert.Equal("System::TimeSpan?", run.Property("A", "M"));
        Assert.Equal(isNet, run.Model("A").Contains("ReadTimeSpan", StringComparison.Ordinal));
    }
}
