using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>A security scheme.</summary>
/// <param name="Name">The scheme's name in the document.</param>
/// <param name="Property">The property of the client's options that takes the credential.</param>
/// <param name="WireName">The header, query parameter or cookie of an API key, or the name of the HTTP scheme.</param>
/// <param name="ProviderProperty">The property that takes a function which returns the API key; null for other schemes.</param>
/// <param name="ClientCredentials">The client credentials grant of the scheme; null for none.</param>
internal sealed record SecuritySchemeModel(
    string Name,
    Identifier Property,
    SecurityKind Kind,
    string WireName,
    Identifier? ProviderProperty,
    ClientCredentialsModel? ClientCredentials,
    DocumentationModel Documentation
);

/// <summary>The client credentials grant of OAuth 2.</summary>
/// <param name="Property">The property of the client's options that takes the credentials.</param>
/// <param name="TokenUrl">The token endpoint as the document writes it.</param>
/// <param name="Scopes">The scopes that operations require.</param>
internal sealed record ClientCredentialsModel(Identifier Property, string TokenUrl, EquatableArray<string> Scopes);

/// <summary>A security scheme that an operation requires.</summary>
/// <param name="Scheme">The scheme's name in the document.</param>
/// <param name="Scopes">The scopes that are required of it.</param>
internal sealed record SecurityRequirementModel(string Scheme, EquatableArray<string> Scopes);

/// <summary>How a credential travels.</summary>
internal enum SecurityKind
{
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    Basic,
    Bearer,

    /// <summary>Another scheme of the <c>Authorization</c> header, whose name precedes the credential.</summary>
    HttpScheme,
}
