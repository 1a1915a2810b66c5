using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A body of values that are written as they come. It cannot be sent again: the values may not come again.</summary>
internal abstract class LinesContent : HttpContent;

/// <summary>A body of JSON lines, or a JSON text sequence (RFC 7464).</summary>
internal sealed class JsonLinesContent<T> : LinesContent
{
    private readonly IAsyncEnumerable<T> items;
    private readonly JsonLinesWriter<T> writer;
    private readonly Func<T, IReadOnlyList<ValidationError>>? validate;
    private bool isSent;

    public JsonLinesContent(
        IAsyncEnumerable<T> items,
        ApiJsonConverter<T> converter,
        string mediaType,
        Func<T, IReadOnlyList<ValidationError>>? validate
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        this.items = items;
        writer = new JsonLinesWriter<T>(converter, mediaType);
        this.validate = validate;
        Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        if (isSent)
        {
            throw new InvalidOperationException(
                "The request was to be sent again, but its body is a sequence that can be read only once. Do not retry the request."
            );
        }

        isSent = true;
        using var buffer = new PooledBuffer();
        var enumerator = items.GetAsyncEnumerator(cancellationToken);
        await using (enumerator.ConfigureAwait(false))
        {
            while (await NextAsync(enumerator, stream, cancellationToken).ConfigureAwait(false))
            {
                Check(enumerator.Current);
                writer.Write(enumerator.Current, buffer);
                await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    // What is written reaches the service while the next value is awaited.
    private static async ValueTask<bool> NextAsync(
        IAsyncEnumerator<T> enumerator,
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        var next = enumerator.MoveNextAsync();
        if (!next.IsCompleted)
        {
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        return await next.ConfigureAwait(false);
    }

    private void Check(T item)
    {
        if (validate?.Invoke(item) is { Count: > 0 } errors)
        {
            throw new ApiValidationException(errors);
        }
    }
}
