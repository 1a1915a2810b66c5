using System;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Waits for keys and tokens that functions of the caller return.</summary>
internal static class ProvidedValue
{
    /// <summary>Returns the value. A function that ignores the token does not hold the call beyond its limit.</summary>
    public static async ValueTask<string> WaitAsync(
        Func<CancellationToken, ValueTask<string>> provider,
        CancellationToken cancellationToken
    )
    {
        var provided = provider(cancellationToken);
        return provided.IsCompleted
            ? await provided.ConfigureAwait(false)
            : await provided.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
