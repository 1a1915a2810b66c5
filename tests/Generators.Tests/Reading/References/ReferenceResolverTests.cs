using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Formats;
using AmplifyAdmin.Generators.Reading.References;
using Generators.Tests.Harness;

namespace Generators.Tests.Reading.References;

public sealed class ReferenceResolverTests
{
    private const string Main = "/work/api/main.yaml";
    private const string Part = "/work/api/parts/pets.yaml";

    private static readonly SpecDocument Document = Texts.Document(
        """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        paths:
          /pets/{id}: { get: { parameters: [{ name: id, in: path }] } }
        components:
          schemas:
            Pet: { $anchor: pet, properties: { a~b: { title: deep } } }
            Named: { $id: https://example.com/named, properties: { x: {} } }
            Ünï Cödé%: {}
          parameters:
            Limit: { name: limit, in: query }
        """,
        Main
    );

    private static readonly SpecDocument Pets = SpecReader
        .ReadPart(
            Part,
            Microsoft.CodeAnalysis.Text.SourceText.From("Cat: { title: cat }\nHere: { $ref: '#/Cat' }\n"),
            Dialect.OpenApi31,
            CancellationToken.None
        )
        .Document!;

    private static readonly ReferenceResolver Resolver = new(Document, [Pets]);

    [Theory]
    [InlineData("#/components/schemas/Pet", Main, "#/components/schemas/Pet")]
    [InlineData("#/components/schemas/Pet/properties/a~0b", Main, "#/components/schemas/Pet/properties/a~0b")]
    [InlineData("#/paths/~1pets~1%7Bid%7D/get/parameters/0", Main, "#/paths/~1pets~1{id}/get/parameters/0")]
    [InlineData("#/components/schemas/%C3%9Cn%C3%AF%20C%C3%B6d%C3%A9%25", Main, "#/components/schemas/Ünï Cödé%")]
    [InlineData("#/components/parameters/Limit", Main, "#/components/parameters/Limit")]
    [InlineData("#pet", Main, "#/components/schemas/Pet")]
    [InlineData("https://example.com/named", Main, "#/components/schemas/Named")]
    [InlineData("https://example.com/named#/properties/x", Main, "#/components/schemas/Named/properties/x")]
    [InlineData("#", Main, "#")]
    [InlineData("parts/pets.yaml#/Cat", Main, "#/Cat")]
    [InlineData("./parts/../parts/pets.yaml#/Cat", Main, "#/Cat")]
    [InlineData("parts/pets%2Eyaml#/Cat", Main, "#/Cat")]
    [InlineData("#/Cat", Part, "#/Cat")]
    [InlineData("../main.yaml#/components/schemas/Pet", Part, "#/components/schemas/Pet")]
    [InlineData("pets.yaml", Part, "#")]
    public void A_reference_leads_to_a_place(string reference, string from, string expected)
    {
        Assert.Equal(expected, Resolver.Resolve(reference, from)?.Pointer.ToString());
    }

    [Theory]
    [InlineData("#/components/schemas/Pat", " Did you mean 'Pet'?")]
    [InlineData("#/component/schemas/Pet", " Did you mean 'components'?")]
    [InlineData("#/components/schemas/Pet/properties/a~0b/x", "")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/7", "")]
    [InlineData("#/paths/~1pets~1{id}/get/parameters/-", "")]
    [InlineData("#pets", " Did you mean 'pet'?")]
    [InlineData("#nothing", "")]
    [InlineData("parts/pets.yaml#/Cta", " Did you mean 'Cat'?")]
    public void A_reference_to_nothing_gets_a_suggestion(string reference, string suggestion)
    {
        Assert.Null(Resolver.Resolve(reference, Main));
        Assert.False(Resolver.IsExternal(reference, Main));
        Assert.Equal(suggestion, Resolver.Suggest(reference, Main));
    }

    [Theory]
    [InlineData("other.yaml")]
    [InlineData("other.yaml#/Cat")]
    [InlineData("../parts/pets.yaml#/Cat")]
    [InlineData("https://example.com/a.yaml#/Cat")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("../../../../../../etc/passwd")]
    [InlineData("Pet")]
    public void What_is_no_item_of_the_project_stays_unopened(string reference)
    {
        Assert.True(Resolver.IsExternal(reference, Main));
        Assert.Null(Resolver.Resolve(reference, Main));
        Assert.Equal("", Resolver.Suggest(reference, Main));
    }

    [Fact]
    public void Paths_of_Windows_are_paths()
    {
        var main = Texts.Document(Texts.Header, @"C:\api\main.yaml");
        var part = Texts.Document(Texts.Header, @"C:\api\parts\..\pets.yaml");

        Assert.Same(part, new ReferenceResolver(main, [part]).Resolve("pets.yaml", main.Path)?.Document);
    }
}
