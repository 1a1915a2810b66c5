using Generators.Tests.Harness;

namespace Generators.Tests.Options;

/// <summary>Names in a document's <c>x-csharp-name</c>.</summary>
public sealed class CustomNameTests
{
    private const string Paths = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              x-csharp-name: FindAsync
              parameters:
                - { name: id, in: path, required: true, schema: { type: string }, x-csharp-name: petId }
              responses:
                '200':
                  description: ok
                  content: { application/json: { schema: { $ref: '#/components/schemas/pet' } } }
            delete:
              operationId: OTHER
              responses: { '204': { description: ok } }
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
        components:
          schemas:
            pet:
              type: object
              x-csharp-name: Animal
              required: [kind]
              properties:
                nm: { type: string, x-csharp-name: FullName }
                kind: { type: string, enum: [c, d], x-csharp-names: { c: Cat } }
                owner: { type: object, x-csharp-name: Keeper, properties: { id: { type: string } } }
                size:
                  oneOf:
                    - { const: s, x-csharp-name: Small }
                    - { const: l, title: Large }
        """;

    [Fact]
    public void Types_properties_parameters_operations_and_enum_values_take_their_names()
    {
        var run = GeneratorRun.Of(new SpecFile("/spec/test.yaml", Paths).With("Namespace", "Test"));

        Assert.Empty(run.CompilerMessages());
        Assert.Empty(run.Diagnostics);
        var record = run.Sources["Models/Animal.g.cs"];
        Assert.Contains("string? FullName", record, StringComparison.Ordinal);
        Assert.Contains("AnimalOwner? Keeper", record, StringComparison.Ordinal);
        Assert.Contains("\"nm\"", record, StringComparison.Ordinal);
        Assert.Contains(" Cat", run.Sources["Models/AnimalKind.g.cs"], StringComparison.Ordinal);
        Assert.Contains(" Small", run.Sources["Models/AnimalSize.g.cs"], StringComparison.Ordinal);
        Assert.Contains(
            run.Sources.Values,
            text => text.Contains("Animal> FindAsync(string petId", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("x-csharp-name: Animal", "x-csharp-name: 'an animal'", "AAG0227")]
    [InlineData("x-csharp-name: Animal", "x-csharp-name: TestClient", "AAG0230")]
    [InlineData("x-csharp-name: FullName", "x-csharp-name: Size", "AAG0230")]
    [InlineData("x-csharp-name: FullName", "x-csharp-name: Equals", "AAG0230")]
    [InlineData("x-csharp-name: FindAsync", "x-csharp-name: Other", "AAG0230")]
    [InlineData("x-csharp-name: petId", "x-csharp-name: cancellationToken", "AAG0230")]
    [InlineData("x-csharp-names: { c: Cat }", "x-csharp-names: { c: Value }", "AAG0230")]
    [InlineData("x-csharp-names: { c: Cat }", "x-csharp-names: { c: 1st }", "AAG0227")]
    public void A_name_that_is_invalid_or_taken_is_reported_at_its_place(string name, string other, string id)
    {
        var text = Paths.Replace(name, other, StringComparison.Ordinal);
        var run = GeneratorRun.Of(new SpecFile("/spec/test.yaml", text).With("Namespace", "Test"));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        var line = text.Split('\n').ToList().FindIndex(text => text.Contains(other, StringComparison.Ordinal));
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_name_that_another_schema_has_is_reported()
    {
        var run = GeneratorRun.Of(
            SpecFile.Schemas(
                """
                Order: { type: object, properties: { id: { type: string } } }
                Bill: { type: object, x-csharp-name: Order, properties: { id: { type: string } } }
                """
            )
        );

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "AAG0230");
    }
}
