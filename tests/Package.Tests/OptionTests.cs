using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>Each option of an item, from the project file to the emitted code.</summary>
public sealed class OptionTests(PackageFeed feed)
{
    private const string Properties = "      properties:\n";

    [Fact]
    [Trait("Option", "Overlays")]
    [Trait("Option", "ItemName")]
    public async Task Overlays_change_the_document()
    {
        var project = Library("Overlays", "Overlays=\"fixes/one.yaml;fixes/two.yaml\"")
            .Write("fixes/one.yaml", Overlay("{ target: $.components.schemas.Pet.properties, update: { age: {} } }"))
            .Write(
                "fixes/two.yaml",
                Overlay("{ target: $.components.schemas.Pet.properties.age, update: { type: integer } }")
            );

        (await project.BuildAsync()).AssertClean();

        Assert.Contains("long? Age", await ReadAsync(project, "Models/Pet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_matches_nothing_is_shown_at_its_line_of_the_overlay()
    {
        var project = Library("OverlayMistake", "Overlays=\"fixes.yaml\"")
            .Write("fixes.yaml", Overlay("{ target: $.nothing, remove: true }"));

        var result = (await project.BuildAsync()).AssertSuccess();

        Assert.Contains(
            result.Messages,
            message => message.Contains("fixes.yaml(4,15): warning AAG0402", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Trait("Option", "Accessibility")]
    public async Task Everything_can_be_internal()
    {
        var project = Library("Internal", "Accessibility=\"Internal\"");

        (await project.BuildAsync()).AssertClean();

        Assert.Contains(
            "internal sealed partial record Pet",
            await ReadAsync(project, "Models/Pet"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("IncludeOperations=\"nothing;none\"")]
    [InlineData("ExcludeOperations=\"*\"")]
    public async Task Operations_are_chosen_by_their_ids(string metadata)
    {
        var project = Library("Operations" + metadata[0], metadata);

        var result = (await project.BuildAsync()).AssertSuccess();

        Assert.Contains(result.Messages, message => message.Contains("warning AAG0102", StringComparison.Ordinal));
        Assert.DoesNotContain("Models/Pet", project.Emitted);
    }

    [Fact]
    public async Task Names_can_be_given_by_an_overlay()
    {
        var project = Library("Names", "Overlays=\"names.yaml\"")
            .Write("names.yaml", Overlay("{ target: $.components.schemas.Pet, update: { x-csharp-name: Animal } }"));

        (await project.BuildAsync()).AssertClean();

        Assert.Contains("Models/Animal", project.Emitted);
    }

    [Fact]
    [Trait("Option", "Baseline")]
    public async Task Changes_since_the_baseline_are_shown()
    {
        var old = Projects.Petstore.Replace("operationId: getPet", "operationId: findPet", StringComparison.Ordinal);
        var project = Library("Baseline", "Baseline=\"petstore.v1.yaml\"").Write("petstore.v1.yaml", old);

        var result = (await project.BuildAsync()).AssertSuccess();

        Assert.Contains(
            result.Messages,
            message =>
                message.Contains("petstore.yaml(", StringComparison.Ordinal)
                && message.Contains("warning AAG0502: Breaking change", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Trait("Option", "TypeMappings")]
    [Trait("Option", "EnumStyle")]
    [Trait("Option", "OptionalStyle")]
    [Trait("Option", "NullableListItems")]
    public async Task Types_and_styles_are_chosen()
    {
        var project = Varied(
                "Styles",
                "TypeMappings=\"integer=int;uuid=System.Uri:UriConverter\" EnumStyle=\"Closed\" OptionalStyle=\"Tracked\" "
                    + "ClientName=\"ZooClient\" IncludeTags=\"pets\" IncludePaths=\"/pets/**\" NullableListItems=\"true\""
            )
            .Write(
                "UriConverter.cs",
                """
                using System.Text.Json;
                using System.Text.Json.Serialization;

                public sealed class UriConverter : JsonConverter<Uri>
                {
                    public override Uri Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                        new(reader.GetString()!);

                    public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) =>
                        writer.WriteStringValue(value.OriginalString);
                }
                """
            );

        (await project.BuildAsync()).AssertClean();

        var pet = await ReadAsync(project, "Models/Pet");
        Assert.Contains("int? Age", pet, StringComparison.Ordinal);
        Assert.Contains("global::System.Uri? Id", pet, StringComparison.Ordinal);
        Assert.Contains("Optional<string?> Note", pet, StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList<string?>? Names", pet, StringComparison.Ordinal);
        Assert.Contains("enum PetKind", await ReadAsync(project, "Models/PetKind"), StringComparison.Ordinal);
        Assert.Contains(project.Emitted, hint => hint.EndsWith("ZooClient", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ExcludeTags=\"pets\"", "warning AAG0102")]
    [InlineData("ExcludeDeprecated=\"true\"", "warning AAG0102")]
    [InlineData("CheckExamples=\"true\"", "AAG0011")]
    [InlineData("GroupBy=\"Color\"", "AAG0101")]
    [Trait("Option", "CheckExamples")]
    public async Task An_option_changes_what_is_reported(string metadata, string message)
    {
        var project = Varied("Reported" + metadata.Split('=')[0], metadata);

        var result = await project.BuildAsync();

        Assert.Contains(result.Messages, text => text.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_types_of_a_part_are_emitted_with_the_document()
    {
        var document = Projects.Petstore.Replace(
            Properties,
            Properties + "        owner: { $ref: 'people.yaml#/components/schemas/Owner' }\n",
            StringComparison.Ordinal
        );
        var project = Library("Parts", "/><OpenApiSpec Include=\"people.yaml\" Part=\"true\"")
            .Write("petstore.yaml", document)
            .Write(
                "people.yaml",
                "openapi: 3.1.0\ninfo: { title: People, version: '1' }\ncomponents:\n  schemas:\n"
                    + "    Owner: { type: object, properties: { name: { type: string } } }\n"
            );

        (await project.BuildAsync()).AssertClean();

        Assert.Contains("Owner? Owner", await ReadAsync(project, "Models/Pet"), StringComparison.Ordinal);
        Assert.Contains("namespace Pets", await ReadAsync(project, "Models/Owner"), StringComparison.Ordinal);
    }

    private static Task<string> ReadAsync(ConsumerProject project, string hint) =>
        File.ReadAllTextAsync(project.PathOf(hint), TestContext.Current.CancellationToken);

    private static string Overlay(string action) =>
        $"overlay: 1.1.0\ninfo: {{ title: Fixes, version: '1' }}\nactions:\n  - {action}\n";

    private ConsumerProject Library(string name, string metadata) =>
        feed.NewProject(
                name,
                Projects.Bare(
                    "net10.0",
                    $"""<OpenApiSpec Include="petstore.yaml" Namespace="Pets" {metadata} />""",
                    "<OutputType>Library</OutputType>"
                )
            )
            .Write("petstore.yaml", Projects.Petstore);

    // Each option has something to change: an enum, a number, a format, an optional member that may be null, a wrong
    // example and a deprecated operation.
    private ConsumerProject Varied(string name, string metadata) =>
        Library(name, metadata)
            .Write(
                "petstore.yaml",
                Projects
                    .Petstore.Replace(
                        Properties,
                        Properties
                            + "        kind: { type: string, enum: [cat, dog] }\n"
                            + "        age: { type: integer }\n"
                            + "        names: { type: array, items: { type: string } }\n"
                            + "        id: { type: string, format: uuid }\n"
                            + "        note: { type: [string, 'null'], example: 1 }\n",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "operationId: getPet\n",
                        "operationId: getPet\n      deprecated: true\n",
                        StringComparison.Ordinal
                    )
            );
}
