using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Amazon.Runtime;
using AmplifyAdmin.Runtime.Aws;
using Xunit;

namespace Runtime.Tests.Aws;

public sealed class AwsSigningHandlerTests : IDisposable
{
    private readonly ScriptedHandler primary = new(ScriptedHandler.Status(HttpStatusCode.OK));
    private readonly SkippingClock clock = new();

    public static TheoryData<string, Func<HttpContent>> Bodies =>
        new()
        {
            { "bytes", () => new StringContent("body") },
            { "a seekable stream", () => new StreamContent(new MemoryStream("body"u8.ToArray())) },
            { "a stream", () => new StreamContent(new OneWayStream("body")) },
            { "a stream of announced length", () => Announced(new StreamContent(new OneWayStream("body")), 4) },
            {
                "parts with a stream",
                () =>
                    new MultipartContent("mixed", "b") { new StreamContent(new OneWayStream("body")) }
            },
            { "a serializer", () => JsonContent.Create("body") },
        };

    public void Dispose() => primary.Dispose();

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task What_is_signed_is_what_is_sent(string kind, Func<HttpContent> body)
    {
        Assert.NotEmpty(kind);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://service.test/a");
        request.Content = body();

        await SendAsync(request);

        Assert.Contains("body", primary.Sent[0].Body, StringComparison.Ordinal);
        var verifier = new SigV4Verifier(_ => "B", clock: this.clock);
        Assert.Equal(SigV4Verdict.Valid, verifier.Verify(ReceivedRequest.Of(request, primary.Sent[0].Body)));
    }

    [Fact]
    public async Task Headers_of_a_buffered_body_stay()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://service.test/a");
        request.Content = new StreamContent(new OneWayStream("body"));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "odd");

        await SendAsync(request);

        Assert.Equal("odd", request.Content.Headers.NonValidated["Content-Type"].ToString());
        Assert.Equal(4, request.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_before_anything_is_sent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://service.test/a");
        request.Content = new StreamContent(new OneWayStream("body"));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SendAsync(request, options => options.MaxBufferedBodyBytes = 3)
        );

        Assert.Contains(nameof(AwsSigningOptions.StreamUnsigned), exception.Message, StringComparison.Ordinal);
        Assert.Empty(primary.Sent);
    }

    [Theory]
    [InlineData("https", "UNSIGNED-PAYLOAD")]
    [InlineData("http", null)]
    public async Task A_stream_goes_unsigned_only_when_allowed_and_over_https(string scheme, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{scheme}://service.test/a");
        request.Content = new StreamContent(new OneWayStream("body"));

        await SendAsync(request, options => options.StreamUnsigned = true);

        Assert.Equal(expected, primary.Sent[0].ContentHash);
        Assert.Equal("body", primary.Sent[0].Body);
    }

    [Fact]
    public async Task Anonymous_credentials_leave_the_request_as_it_is()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://service.test/a");
        await SendAsync(request, options => options.Credentials = new AnonymousAWSCredentials());
        Assert.Null(primary.Sent[0].Authorization);
    }

    [Fact]
    public void Signs_when_sent_synchronously()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://service.test/a");
        using var invoker = Invoker();
        using var response = invoker.Send(request, TestContext.Current.CancellationToken);
        Assert.NotNull(primary.Sent[0].Authorization);
    }

    [Fact]
    public async Task Stops_waiting_for_credentials_when_cancelled()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://service.test/a");
        using var invoker = Invoker(options => options.Credentials = new NeverCredentials());
        using var cancellation = new System.Threading.CancellationTokenSource();
        var sending = invoker.SendAsync(request, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Empty(primary.Sent);
    }

    private static StreamContent Announced(StreamContent content, long length)
    {
        content.Headers.ContentLength = length;
        return content;
    }

    private HttpMessageInvoker Invoker(Action<AwsSigningOptions>? configure = null)
    {
        var options = new AwsSigningOptions { Region = "us-east-1", TimeProvider = this.clock };
        options.UseCredentials("A", "B");
        configure?.Invoke(options);
        return new HttpMessageInvoker(new AwsSigningHandler(options) { InnerHandler = primary });
    }

    private async Task SendAsync(HttpRequestMessage request, Action<AwsSigningOptions>? configure = null)
    {
        using var invoker = Invoker(configure);
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class NeverCredentials : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials() => throw new NotSupportedException();

        public override Task<ImmutableCredentials> GetCredentialsAsync() =>
            new TaskCompletionSource<ImmutableCredentials>().Task;
    }
}
