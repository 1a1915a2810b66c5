using Generators.Tests.Harness;

namespace Generators.Tests.Lowering.Schemas.Records;

/// <summary>Schemas that extend each other across the files of a document.</summary>
public sealed class PartHierarchyTests
{
    private const string Dog =
        "allOf: [ { $ref: BASE }, { type: object, properties: { packSize: { type: integer } } } ]";

    private const string Pet =
        "type: object\nrequired: [kind]\ndiscriminator: { propertyName: kind MAPPING }\nproperties: { kind: { type: string } }\n";

    private static SpecFile Document(string reference) =>
        SpecFile.Schemas($"Owner: {{ type: object, properties: {{ pet: {{ $ref: '{reference}' }} }} }}");

    private static SpecFile Part(string name, string text) => new SpecFile("/spec/" + name, text).With("Part", "true");

    [Theory]
    [InlineData("", "Dog")]
    [InlineData(", mapping: { hound: '#/components/schemas/Dog' }", "hound")]
    [InlineData(", mapping: { hound: 'pets.yaml#/components/schemas/Dog' }", "hound")]
    public void Next_to_the_base_in_a_part(string mapping, string value)
    {
        var part = Part(
            "pets.yaml",
            "components:\n  schemas:\n    Pet:\n"
                + Indent(Pet.Replace("MAPPING", mapping, StringComparison.Ordinal))
                + "    Dog: { "
                + Dog.Replace("BASE", "'#/components/schemas/Pet'", StringComparison.Ordinal)
                + " }\n"
        );

        AssertDerived(Lowered.Sound(Document("pets.yaml#/components/schemas/Pet"), part), value);
    }

    [Fact]
    public void In_files_of_their_own()
    {
        var pet = Part(
            "Pet.yaml",
            Pet.Replace("MAPPING", ", mapping: { hound: ./Dog.yaml }", StringComparison.Ordinal)
        );
        var dog = Part("Dog.yaml", Dog.Replace("BASE", "Pet.yaml", StringComparison.Ordinal) + "\n");

        AssertDerived(Lowered.Sound(Document("Pet.yaml"), pet, dog), "hound");
    }

    [Fact]
    public void In_the_document_below_a_base_in_a_part()
    {
        var document = SpecFile.Schemas("Dog: { " + Dog.Replace("BASE", "'Pet.yaml'", StringComparison.Ordinal) + " }");

        AssertDerived(
            Lowered.Sound(document, Part("Pet.yaml", Pet.Replace("MAPPING", "", StringComparison.Ordinal))),
            "Dog"
        );
    }

    [Fact]
    public void A_file_gives_its_schema_its_name()
    {
        var run = Lowered.Sound(
            Document("common/pet-owner.yaml"),
            Part("common/pet-owner.yaml", "type: object\nproperties: { name: { type: string } }\n")
        );

        Assert.Equal("PetOwner?", run.Property("Owner", "Pet"));
    }

    private static void AssertDerived(GeneratorRun run, string value)
    {
        Assert.Contains("record Dog : Pet", run.Model("Dog"), StringComparison.Ordinal);
        Assert.Contains($"\"{value}\"", run.Model("Pet") + run.Model("Dog"), StringComparison.Ordinal);
    }

    private static string Indent(string text) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => "      " + line + "\n"));
}
