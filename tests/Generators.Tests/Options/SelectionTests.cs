using Generators.Tests.Harness;

namespace Generators.Tests.Options;

/// <summary>Metadata that chooses operations, and the schemas that are left.</summary>
public sealed class SelectionTests
{
    private static readonly SpecFile Document = new SpecFile(
        "/spec/test.yaml",
        """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /pets:
            get: { operationId: pets/list, responses: { '200': { $ref: '#/components/responses/Pet' } } }
            post: { operationId: pets/add, deprecated: true, responses: { '200': { $ref: '#/components/responses/Old' } } }
          /orders:
            get: { operationId: orders/list, responses: { '200': { $ref: '#/components/responses/Order' } } }
        components:
          responses:
            Pet: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
            Old: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Old' } } } }
            Order: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
          schemas:
            Pet: { type: object, properties: { id: { type: string } } }
            Old: { type: object, properties: { id: { type: string } } }
            Order: { type: object, properties: { id: { type: string } } }
            Unused: { type: object, properties: { id: { type: string } } }
        """
    ).With("Namespace", "Test");

    [Theory]
    [InlineData("IncludeOperations", "pets/list", "Pet")]
    [InlineData("IncludeOperations", "pets/*", "Old,Pet")]
    [InlineData("ExcludeOperations", "pets/*", "Order")]
    [InlineData("ExcludeDeprecated", "true", "Order,Pet")]
    [InlineData("ExcludeDeprecated", "false", "Old,Order,Pet,Unused")]
    public void Only_the_schemas_of_the_chosen_operations_are_emitted(string name, string value, string schemas)
    {
        var run = GeneratorRun.Of(Document.With(name, value));

        var models = run
            .Sources.Keys.Where(hint => hint.StartsWith("Models/", StringComparison.Ordinal))
            .Select(hint => Path.GetFileName(hint)[..^5])
            .Where(name => name != "TestJsonContext");
        Assert.Equal(schemas.Split(','), models.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_filter_that_matches_nothing_is_reported()
    {
        var run = GeneratorRun.Of(Document.With("IncludeOperations", "dogs/*"));

        Assert.Contains(
            "IncludeOperations=\"dogs/*\"",
            Assert.Single(run.Diagnostics).ToString(),
            StringComparison.Ordinal
        );
    }
}
