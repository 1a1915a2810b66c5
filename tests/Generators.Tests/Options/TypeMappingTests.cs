using Generators.Tests.Harness;

namespace Generators.Tests.Options;

/// <summary>The types that <c>TypeMappings</c> and <c>x-csharp-type</c> choose.</summary>
public sealed class TypeMappingTests
{
    private const string Schemas = """
        Order:
          type: object
          required: [at]
          properties:
            at: { type: string, format: date-time }
            total: { type: number }
            count: { type: integer }
            note: { type: string, x-csharp-type: My.Note }
        """;

    [Theory]
    [InlineData("date-time=NodaTime.Instant", "global::NodaTime.Instant At")]
    [InlineData("date-time = global::NodaTime.Instant : My.InstantConverter", "global::NodaTime.Instant At")]
    [InlineData("number=decimal,integer=int", "decimal? Total")]
    [InlineData("number=decimal;integer=int", "int? Count")]
    [InlineData("date-time=string", "string At")]
    [InlineData("string=My.Text", "global::My.Text At")]
    [InlineData("date-time=My.@event", null)]
    [InlineData("", "global::My.Note? Note")]
    public void A_format_or_type_becomes_the_chosen_type(string mappings, string? declaration)
    {
        var run = GeneratorRun.Of(SpecFile.Schemas(Schemas).With("TypeMappings", mappings));

        Assert.Equal(declaration is null ? ["AAG0101"] : [], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        if (declaration is not null)
        {
            Assert.Contains(declaration, run.Sources["Models/Order.g.cs"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("date-time")]
    [InlineData("=My.Type")]
    [InlineData("date-time=")]
    [InlineData("date-time=object")]
    [InlineData("date-time=My.Type<int>")]
    [InlineData("date-time=My.Type){}")]
    [InlineData("date-time=My.Type:")]
    [InlineData("date-time=My.Type:A:B")]
    [InlineData("date-time=A.B;date-time=A.C")]
    public void An_invalid_entry_is_an_error_at_the_document(string mappings)
    {
        var run = GeneratorRun.Of(SpecFile.Schemas(Schemas).With("TypeMappings", mappings));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("AAG0101", diagnostic.Id);
        Assert.Contains("TypeMappings", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-csharp-type: My.Note", "x-csharp-type: 'My Note'")]
    [InlineData("x-csharp-type: My.Note", "x-csharp-type: [My.Note]")]
    [InlineData("count: { type: integer }", "count: { type: integer, x-csharp-type: string }")]
    [InlineData("count: { type: integer }", "count: { type: boolean, x-csharp-type: My.Flag }")]
    [InlineData("count: { type: integer }", "count: { type: array, items: {}, x-csharp-type: My.List }")]
    [InlineData("count: { type: integer }", "count: { type: object, x-csharp-type: My.Bag }")]
    public void An_extension_that_cannot_hold_is_reported_at_its_place(string text, string other)
    {
        var run = GeneratorRun.Of(SpecFile.Schemas(Schemas.Replace(text, other, StringComparison.Ordinal)));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("AAG0227", diagnostic.Id);
        Assert.Contains("x-csharp-type", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.True(diagnostic.Location.GetLineSpan().StartLinePosition.Line > 0);
    }

    [Fact]
    public void A_property_that_refers_to_a_schema_can_have_its_own_type()
    {
        var run = GeneratorRun.Of(
            SpecFile.Schemas(
                """
                Name: { type: string }
                Order:
                  type: object
                  properties:
                    first: { $ref: '#/components/schemas/Name' }
                    second: { $ref: '#/components/schemas/Name', x-csharp-type: My.Name }
                """
            )
        );

        Assert.Contains("string? First", run.Sources["Models/Order.g.cs"], StringComparison.Ordinal);
        Assert.Contains("global::My.Name? Second", run.Sources["Models/Order.g.cs"], StringComparison.Ordinal);
    }
}
