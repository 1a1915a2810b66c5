using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Bodies;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Generated.Tests.Clients;

/// <summary>Files that are sent while they are read.</summary>
public sealed class FileTransferTests
{
    private const long Gigabyte = 1L << 30;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_gigabyte_is_sent_with_progress_in_little_memory()
    {
        var sink = new Sink();
        var progress = new Progress();
        using var file = new Endless(Gigabyte);
        var before = GC.GetTotalAllocatedBytes();

        await UploadAsync(Client(sink), file, progress);

        Assert.InRange(sink.Received, Gigabyte, Gigabyte + 10_000);
        Assert.Equal(Gigabyte, progress.Last);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64L << 20);
        Assert.True(file.CanRead);
    }

    [Fact]
    public async Task A_file_that_can_be_rewound_is_sent_again_from_where_it_was()
    {
        var sink = new Sink(failures: 1);
        await using var provider = Retrying(sink);
        using var file = new MemoryStream(new byte[1000]) { Position = 400 };
        var progress = new Progress();

        await UploadAsync(provider.GetRequiredService<IBodiesClient>(), file, progress);

        Assert.Equal(2, sink.Requests.Count);
        Assert.Equal(sink.Requests[0], sink.Requests[1]);
        Assert.Equal(600, progress.Last);
    }

    [Fact]
    public async Task A_file_that_cannot_be_rewound_is_not_sent_again()
    {
        var sink = new Sink(failures: 1);
        await using var provider = Retrying(sink);
        using var file = new Endless(1000);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            UploadAsync(provider.GetRequiredService<IBodiesClient>(), file, null)
        );

        Assert.Contains("cannot be rewound", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idempotency_key_stays_the_same_over_retries_and_differs_between_calls()
    {
        var sink = new Sink(failures: 1);
        await using var provider = Retrying(sink, options => options.SendIdempotencyKeys = true);
        var client = provider.GetRequiredService<IBodiesClient>();

        await UploadAsync(client, new MemoryStream([1]), null);
        await UploadAsync(client, new MemoryStream([1]), null);

        Assert.Equal(3, sink.Keys.Count);
        Assert.Equal(sink.Keys[0], sink.Keys[1]);
        Assert.NotEqual(sink.Keys[1], sink.Keys[2]);
    }

    private static Task UploadAsync(IBodiesClient client, Stream file, IProgress<long>? progress) =>
        client.SendPartsAsync(
            new Upload
            {
                Title = "large",
                File = new FilePart(file, "large.bin") { Progress = progress },
            },
            Token
        );

    private static BodiesClient Client(Sink sink) =>
        new(new HttpClient(sink) { BaseAddress = new Uri("http://127.0.0.1") });

    private static ServiceProvider Retrying(Sink sink, Action<BodiesClientOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services
            .AddBodiesClient(options =>
            {
                options.BaseAddress = new Uri("http://127.0.0.1");
                configure?.Invoke(options);
            })
            .ConfigurePrimaryHttpMessageHandler(() => sink)
            .AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
        return services.BuildServiceProvider();
    }

    private sealed class Progress : IProgress<long>
    {
        public long Last { get; private set; }

        public void Report(long value) => Last = value;
    }

    /// <summary>A stream of zeros that cannot be rewound.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(left, count);
            left -= read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class Sink(int failures = 0) : HttpMessageHandler
    {
        private int failures = failures;

        public long Received { get; private set; }

        public List<long> Requests { get; } = [];

        public List<string?> Keys { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            using var count = new Counter();
            await request.Content!.CopyToAsync(count, cancellationToken);
            Received = count.Total;
            Requests.Add(Received);
            Keys.Add(request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null);
            return new HttpResponseMessage(
                failures-- > 0 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.NoContent
            );
        }
    }

    private sealed class Counter : Stream
    {
        public long Total { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Total;

        public override long Position
        {
            get => Total;
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Total += count;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Total += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
