using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>A content whose beginning was already read: returns it again, then the rest.</summary>
internal sealed class PeekedContent : HttpContent
{
    private readonly HttpContent original;
    private readonly PrefixedStream stream;

    private PeekedContent(HttpContent original, byte[] start, Stream rest)
    {
        this.original = original;
        this.stream = new PrefixedStream(start, rest);
        foreach (var (name, values) in original.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <summary>Reads the beginning of a response's body and puts it back.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadStartAsync(
        HttpResponseMessage response,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        var rest = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var start = new MemoryStream();
        var chunk = new byte[Math.Min(maxBytes, 4096)];
        try
        {
            int got;
            while (
                (
                    got = await rest.ReadAsync(
                            chunk.AsMemory(0, (int)Math.Min(chunk.Length, maxBytes - start.Length)),
                            cancellationToken
                        )
                        .ConfigureAwait(false)
                ) > 0
            )
            {
                start.Write(chunk, 0, got);
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // The connection broke. The next reader of the body meets the same error where it belongs.
        }
        finally
        {
            response.Content = new PeekedContent(response.Content, start.ToArray(), rest);
        }

        return start.GetBuffer().AsMemory(0, (int)start.Length);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(this.stream);

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => this.stream;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        this.stream.CopyToAsync(stream);

    protected override Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    ) => this.stream.CopyToAsync(stream, cancellationToken);

    protected override void SerializeToStream(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    ) => this.stream.CopyTo(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            this.stream.Dispose();
            this.original.Dispose();
        }

        base.Dispose(disposing);
    }
}
