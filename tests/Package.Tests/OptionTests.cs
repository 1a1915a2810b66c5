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
