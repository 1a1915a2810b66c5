using System;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>An API key that a function returns when the request is sent.</summary>
/// <param name="Location">Where the key is sent.</param>
/// <param name="WireName">The name of the header, query parameter or cookie.</param>
/// <param name="Provider">Returns the key.</param>
internal sealed record ProvidedKey(
    ApiKeyLocation Location,
    string WireName,
    Func<CancellationToken, ValueTask<string>> Provider
)
{
    /// <summary>Adds the keys of a request to it.</summary>
    public static async ValueTask AddAllAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        foreach (var key in request.ProvidedKeys)
        {
            var value = await ProvidedValue.WaitAsync(key.Provider, cancellationToken).ConfigureAwait(false);
            Add(request, key.Location, key.WireName, value);
        }
    }

    /// <summary>Adds a key to a request; null for none.</summary>
    public static void Add(ApiRequest request, ApiKeyLocation location, string wireName, string? key)
    {
        switch (location)
        {
            case ApiKeyLocation.Header:
                request.Header(wireName, key);
                break;
            case ApiKeyLocation.Query:
                request.QueryKey(wireName, key);
                break;
            case ApiKeyLocation.Cookie:
                request.Cookie(wireName, key);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(location));
        }
    }
}
