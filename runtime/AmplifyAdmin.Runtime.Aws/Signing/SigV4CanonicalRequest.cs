using System;
using System.Collections.Generic;
using System.Text;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>The canonical request, which signer and verifier must create byte for byte.</summary>
public static class SigV4CanonicalRequest
{
    /// <summary>Builds the canonical request.</summary>
    /// <param name="request">The request as it is on the wire.</param>
    /// <param name="signedHeaders">The names of the headers to sign, in lower case and ordinal order.</param>
    /// <returns>The canonical request, its path encoded twice.</returns>
    public static string Build(SigV4Request request, IReadOnlyList<string> signedHeaders)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(signedHeaders);
        var text = new StringBuilder(512)
            .Append(request.Method)
            .Append('\n')
            .Append(SigV4Encoding.Path(request.Path))
            .Append('\n')
            .Append(SigV4Encoding.Query(request.Query))
            .Append('\n');
        foreach (var name in signedHeaders)
        {
            text.Append(name).Append(':').Append(request.Header(name)).Append('\n');
        }

        return text.Append('\n').AppendJoin(';', signedHeaders).Append('\n').Append(request.PayloadHash).ToString();
    }
}
