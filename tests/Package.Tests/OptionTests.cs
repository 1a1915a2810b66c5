using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>Each option of an item, from the project file to the emitted code.</summary>
public sealed class OptionTests(PackageFeed feed)
{
    [Fact]
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
}
