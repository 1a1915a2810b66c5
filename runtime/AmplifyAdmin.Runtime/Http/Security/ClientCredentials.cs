using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime;

/// <summary>
/// Obtains tokens from an OAuth 2 token endpoint with the client credentials grant. Tokens are shared by all clients that
/// have the same instance, are renewed before they expire, and are requested once however many calls wait for them.
/// </summary>
public sealed class ClientCredentials
{
    private readonly object gate = new();
    private readonly Dictionary<(Uri, string), ClientToken> tokens = [];

    /// <summary>Initializes the credentials.</summary>
    /// <param name="clientId">The id of the client.</param>
    /// <param name="clientSecret">The secret of the client.</param>
    public ClientCredentials(string clientId, string clientSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentNullException.ThrowIfNull(clientSecret);
        ClientId = clientId;
        ClientSecret = clientSecret;
    }

    /// <summary>Gets the id of the client.</summary>
    public string ClientId { get; }

    /// <summary>Gets the secret of the client.</summary>
    public string ClientSecret { get; }

    /// <summary>Gets or sets the token endpoint; null for the one that the document names.</summary>
    public Uri? TokenUrl { get; set; }

    /// <summary>Gets or sets the scopes to request; null for those that the document's operations require.</summary>
    public IReadOnlyList<string>? Scopes { get; set; }

    /// <summary>
    /// Gets or sets whether the secret is sent in the body (<c>client_secret_post</c>) instead of the
    /// <c>Authorization</c> header (<c>client_secret_basic</c>). The default is false.
    /// </summary>
    public bool SendSecretInBody { get; set; }

    /// <summary>Gets or sets the clock by which tokens expire.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Returns a token.</summary>
    /// <param name="client">Sends the token request.</param>
    /// <param name="source">The endpoint and scopes of the document.</param>
    /// <param name="server">The address of the service, to which the document's endpoint can be relative.</param>
    /// <param name="rejected">A token that the service rejected; null for none.</param>
    /// <param name="cancellationToken">Ends the waiting, but not a token request that others wait for too.</param>
    internal Task<string> TokenAsync(
        HttpClient client,
        ClientTokenSource source,
        Uri server,
        string? rejected,
        CancellationToken cancellationToken
    )
    {
        var key = (TokenUrl ?? new Uri(server, source.TokenUrl), string.Join(' ', Scopes ?? source.Scopes));
        ClientToken? token;
        lock (gate)
        {
            if (!tokens.TryGetValue(key, out token))
            {
                tokens[key] = token = new ClientToken(this, key.Item1, key.Item2);
            }
        }

        return token.GetAsync(client, rejected, cancellationToken);
    }
}
