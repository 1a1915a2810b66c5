using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Overlays;

/// <summary>A document is changed by overlays before anything else happens to it.</summary>
public sealed class OverlayTests
{
    private static readonly SpecFile Document = SpecFile
        .Schemas(
            """
            Pet:
              type: object
              required: [name]
              properties:
                name: { type: string }
                tag: { type: string }
            Order:
              type: object
              allOf:
                - { type: object, properties: { id: { type: string } } }
                - { type: object, properties: { at: { type: string, formt: date } } }
            """
        )
        .With("Overlays", "fixes.yaml");

    [Fact]
    public void An_update_a_removal_and_a_copy_change_the_emitted_code()
    {
        var run = Run(
            """
              - target: $.components.schemas.Pet.properties
                update: { age: { type: integer, format: int32 } }
              - target: $.components.schemas.Pet.properties.tag
                remove: true
              - target: $.components.schemas.Order.properties
                copy: $.components.schemas.Pet.properties
            """.Replace("$.components.schemas.Order.properties", "$.components.schemas.Order.allOf[0].properties")
        );

        Assert.Contains("int? Age", run.Sources["Models/Pet.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Tag", run.Sources["Models/Pet.g.cs"], StringComparison.Ordinal);
        Assert.Contains("int? Age", run.Sources["Models/Order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Overlays_are_applied_in_the_order_of_the_list()
    {
        var run = GeneratorRun.Of(
            Document.With("Overlays", "second.yaml,first.yaml"),
            Overlay("  - { target: $.components.schemas.Pet.properties.name, update: { format: uuid } }", "first.yaml"),
            Overlay("  - { target: $.components.schemas.Pet.properties.name, update: { format: date } }", "second.yaml")
        );

        Assert.Contains("System::Guid Name", run.Sources["Models/Pet.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "  - { target: $.components.schemas.Cat, remove: true }",
        "(4,15): error AAG0402: The target '$.components.schemas.Cat' matches nothing in the document"
    )]
    [InlineData(
        "  - { target: '$.components[', remove: true }",
        "(4,15): error AAG0403: '$.components[' is not a valid JSONPath query: a name in quotation marks, an index, '*' or '?' is expected (at character 14)"
    )]
    [InlineData(
        "  - { target: $.info, updat: {} }",
        "(4,30): error AAG0401: Invalid overlay: the field 'updat' is unknown. Did you mean 'update'?"
    )]
    [InlineData(
        "  - { target: $.info, update: text }",
        "(4,15): error AAG0404: The action for '$.info' cannot be applied: only an object can be merged into an object"
    )]
    [InlineData(
        "  - { target: $, remove: true }",
        "(4,15): error AAG0404: The action for '$' cannot be applied: the document itself cannot be removed"
    )]
    [InlineData(
        "  - { target: $.info, copy: '$.components.schemas.*' }",
        "(4,15): error AAG0404: The action for '$.info' cannot be applied: 'copy' must select one node, and it selects 2"
    )]
    public void A_mistake_is_reported_at_the_line_of_the_overlay(string action, string message) =>
        Assert.Contains("/spec/fixes.yaml" + message, Run(action).Diagnostics.Select(Text));

    [Fact]
    public void A_problem_in_an_added_node_is_reported_in_the_overlay()
    {
        var run = Run("  - target: $.components.schemas.Pet.properties\n    update:\n      age: { typ: integer }");

        Assert.Contains(
            "/spec/fixes.yaml(6,14): error AAG0204: 'typ' is unknown and ignored. Did you mean 'type'?",
            run.Diagnostics.Select(Text)
        );
    }

    [Fact]
    public void A_problem_behind_a_removed_element_is_reported_at_its_place_in_the_document()
    {
        var run = Run("  - { target: '$.components.schemas.Order.allOf[0]', remove: true }");

        Assert.Contains(
            run.Diagnostics,
            diagnostic =>
                Text(diagnostic).StartsWith("/spec/test.yaml(18,61): error AAG0204: 'formt'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_missing_overlay_is_an_error()
    {
        var run = GeneratorRun.Of(Document);

        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "AAG0405");
    }

    [Fact]
    public void Copies_of_copies_are_bounded()
    {
        var actions = Enumerable
            .Range(0, 60)
            .Select(index => $"  - {{ target: $.components, description: '{index}', copy: $ }}");
        var deep = Run(string.Join('\n', actions));
        Assert.Contains(deep.Diagnostics, diagnostic => diagnostic.Id is "AAG0007" or "AAG0008");

        var wide = Enumerable
            .Range(0, 60)
            .Select(index => $"  - {{ target: $.x-all, description: '{index}', copy: $.x-all }}")
            .Prepend("  - { target: $, update: { x-all: [1, 2, 3, 4] } }");
        Assert.Contains(Run(string.Join('\n', wide)).Diagnostics, diagnostic => diagnostic.Id == "AAG0008");
    }

    [Fact]
    public void An_edit_of_an_overlay_changes_only_the_files_it_concerns()
    {
        var run = Run("  - { target: $.components.schemas.Pet, update: { description: One } }");

        run.Edit(Overlay("  - { target: $.components.schemas.Pet, update: { description: Two } }"));

        Assert.Equal(["Models/Pet.g.cs"], run.Changed());
    }

    private static GeneratorRun Run(string actions) => GeneratorRun.Of(Document, Overlay(actions));

    private static SpecFile Overlay(string actions, string name = "fixes.yaml") =>
        SpecFile.Named(name, $"overlay: 1.1.0\ninfo: {{ title: Fixes, version: '1' }}\nactions:\n{actions}\n");

    private static string Text(Microsoft.CodeAnalysis.Diagnostic diagnostic) => diagnostic.ToString();
}
