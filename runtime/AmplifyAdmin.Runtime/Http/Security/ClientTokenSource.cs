using System.Collections.Generic;
using System.ComponentModel;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>How a document describes the client credentials grant of a security scheme.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientTokenSource
{
    /// <summary>Initializes a source.</summary>
    /// <param name="tokenUrl">The token endpoint, absolute or relative to the address of the service.</param>
    /// <param name="scopes">The scopes to request.</param>
    public ClientTokenSource(string tokenUrl, params string[] scopes)
    {
        TokenUrl = tokenUrl;
        Scopes = scopes;
    }

    /// <summary>Gets the token endpoint.</summary>
    public string TokenUrl { get; }

    /// <summary>Gets the scopes.</summary>
    public IReadOnlyList<string> Scopes { get; }
}
