using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class AwsRetryCancellationTests
{
    [Fact]
    public async Task Cancelling_during_an_attempt_ends_the_request()
    {
        using var cancellation = new CancellationTokenSource();
        var primary = new ScriptedHandler(ScriptedHandler.Status(HttpStatusCode.ServiceUnavailable))
        {
            OnSend = cancellation.Cancel,
        };
        var clock = new SkippingClock();
        using var client = AwsClient.Retrying(primary, clock);

        await Record.ExceptionAsync(() => client.GetAsync(new Uri("a", UriKind.Relative), cancellation.Token));

        Assert.Single(primary.Sent);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task Cancelling_during_a_wait_ends_the_request()
    {
        using var cancellation = new CancellationTokenSource();
        var primary = new ScriptedHandler(ScriptedHandler.Status(HttpStatusCode.ServiceUnavailable));
        using var client = AwsClient.Retrying(primary, new SkippingClock { OnWait = cancellation.Cancel });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.GetAsync(new Uri("a", UriKind.Relative), cancellation.Token)
        );

        Assert.Single(primary.Sent);
    }

    [Fact]
    public async Task Cancelling_while_the_error_is_read_ends_the_request()
    {
        using var cancellation = new CancellationTokenSource();
        var body = new StalledStream(cancellation.Cancel);
        var primary = new ScriptedHandler(() =>
            new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StreamContent(body) }
        );
        using var client = AwsClient.Retrying(primary, new SkippingClock());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.GetAsync(new Uri("a", UriKind.Relative), cancellation.Token)
        );

        Assert.Single(primary.Sent);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Responses_that_are_not_returned_are_disposed()
    {
        var body = new StalledStream(() => { });
        var primary = new ScriptedHandler(
            () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StreamContent(body) },
            ScriptedHandler.Status(HttpStatusCode.OK)
        );
        using var client = AwsClient.Retrying(primary, new SkippingClock());

        using var response = await client.GetAsync(
            new Uri("a", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.True(body.IsDisposed);
    }

    /// <summary>A body of which nothing ever comes.</summary>
    private sealed class StalledStream(Action onRead) : MemoryStream
    {
        public bool IsDisposed { get; private set; }

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            onRead();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override async Task CopyToAsync(
            Stream destination,
            int bufferSize,
            CancellationToken cancellationToken
        ) => await Task.Delay(Timeout.Infinite, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
