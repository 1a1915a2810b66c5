using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime;

/// <summary>Reads a body from the network into a rented buffer, up to a limit.</summary>
internal static class ResponseBytes
{
    private const int Chunk = 16 * 1024;

    /// <summary>Whether reading failed because the body broke off, or because it cannot be decompressed (Brotli says so by <see cref="InvalidOperationException"/>).</summary>
    public static bool IsBroken(Exception exception) =>
        exception is IOException or HttpRequestException || IsUndecodable(exception);

    /// <summary>Whether reading failed because the body cannot be decompressed.</summary>
    public static bool IsUndecodable(Exception exception) =>
        exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    /// <summary>Reads the body.</summary>
    /// <returns>The bytes, and whether there were more than the limit.</returns>
    public static async ValueTask<(PooledBuffer Buffer, bool IsCut)> ReadAsync(
        HttpResponseMessage response,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var announced = response.Content.Headers.ContentLength;
        var buffer = new PooledBuffer((int)Math.Clamp((announced ?? Chunk) + 1, 256, Math.Min(limit, 1 << 20) + 1));
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (buffer.Length <= limit)
                {
                    var read = await stream.ReadAsync(buffer.GetMemory(256), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                    {
                        return (buffer, false);
                    }

                    buffer.Advance(read);
                }
            }

            return (buffer, true);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }
}
