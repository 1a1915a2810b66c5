using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>A C# type that a schema of the document becomes.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Documentation">What its doc comment says; its pointer is where the schema is.</param>
/// <param name="Json">The names of the JSON code that belongs to the type.</param>
internal abstract record TypeModel(Identifier Name, DocumentationModel Documentation, JsonNames Json);

/// <summary>The names of the types that carry a type's JSON code.</summary>
/// <param name="Code">The static class with <c>Read</c> and <c>Write</c>.</param>
/// <param name="Converter">The converter, which has an <c>Instance</c>.</param>
/// <param name="ContextProperty">The property of the JSON context that gives the type's metadata.</param>
internal sealed record JsonNames(Identifier Code, TypeName Converter, Identifier ContextProperty);

/// <summary>What a doc comment says.</summary>
/// <param name="Summary">The first paragraph; empty when the document has no description.</param>
/// <param name="Details">Further paragraphs.</param>
/// <param name="Facts">Short lines on constraints, defaults and examples.</param>
/// <param name="Pointer">The JSON pointer named in the remarks, as a fragment (<c>#/components/schemas/Pet</c>).</param>
/// <param name="Obsolete">The text of the <c>[Obsolete]</c> attribute, when deprecated.</param>
internal sealed record DocumentationModel(
    string Summary,
    EquatableArray<string> Details,
    EquatableArray<string> Facts,
    string Pointer,
    string? Obsolete
);
