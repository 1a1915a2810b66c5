using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>A server of the document.</summary>
/// <param name="Name">The member that gives its URL.</param>
/// <param name="Literals">The URL's literal text: one more piece than there are variable uses.</param>
/// <param name="Uses">Indexes into <paramref name="Variables"/>, between the literals.</param>
internal sealed record ServerModel(
    Identifier Name,
    string Url,
    EquatableArray<string> Literals,
    EquatableArray<int> Uses,
    EquatableArray<ServerVariableModel> Variables,
    DocumentationModel Documentation
);

/// <summary>A variable of a server's URL.</summary>
/// <param name="Default">The value to use where the caller gives none; null when the caller has to give one.</param>
internal sealed record ServerVariableModel(
    string WireName,
    Identifier Name,
    string? Default,
    DocumentationModel Documentation
);
