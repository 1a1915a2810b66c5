using System;
using System.Linq;
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
)
{
    /// <summary>The URL with the default of each variable; null when it is relative or a variable has no default.</summary>
    public string? Address
    {
        get
        {
            if (!IsAbsolute || Variables.Any(variable => variable.Default is null))
            {
                return null;
            }

            var uses = Uses.Select((variable, index) => Variables[variable].Default + Literals[index + 1]);
            return Literals[0] + string.Concat(uses);
        }
    }

    /// <summary>Whether the URL names a host.</summary>
    public bool IsAbsolute =>
        Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || Url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A variable of a server's URL.</summary>
/// <param name="Default">The value to use where the caller gives none; null when the caller has to give one.</param>
internal sealed record ServerVariableModel(
    string WireName,
    Identifier Name,
    string? Default,
    DocumentationModel Documentation
);
