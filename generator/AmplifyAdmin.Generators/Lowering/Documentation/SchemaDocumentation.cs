using System;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Documentation;

/// <summary>Creates the doc comments of types and members.</summary>
internal static class SchemaDocumentation
{
    /// <summary>The doc comment of a type.</summary>
    public static DocumentationModel OfType(SchemaView view) =>
        DocumentationText.Create(Text(view), [], view.Schema.Pointer, IsDeprecated(view) ? "type" : null);

    /// <summary>The doc comment of a member.</summary>
    public static DocumentationModel OfMember(
        SchemaView owner,
        PropertyView property,
        SchemaView? view,
        ValueModel value
    )
    {
        var pointer = property.Schemas.Count == 0 ? owner.Schema.Pointer : property.Schemas[0].Pointer;
        return DocumentationText.Create(
            view is null ? null : Text(view),
            view is null ? [] : ConstraintFacts.Of(view, value),
            pointer,
            view is not null && view.Schema.Deprecated ? "member" : null
        );
    }

    private static string? Text(SchemaView view) =>
        First(view, static part => part.Description) ?? First(view, static part => part.Title);

    private static string? First(SchemaView view, Func<SchemaNode, string?> text)
    {
        foreach (var part in view.Parts)
        {
            if (text(part) is { } candidate && HasText(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool IsDeprecated(SchemaView view) => view.Schema.Deprecated;
}
