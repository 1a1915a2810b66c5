using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime;
using Xunit;

namespace Runtime.Tests.Http.Responses;

/// <summary>However much a server sends, a response takes no more memory than it may.</summary>
public sealed class ResponseLimitTests
{
    private const int Default = 64 * 1024 * 1024;

    [Fact]
    public void A_response_may_have_64_MiB_unless_the_options_say_otherwise() =>
        Assert.Equal(Default, new ApiClientOptions().MaxResponseBytes);

    [Theory]
    [InlineData(null)]
    [InlineData(long.MaxValue)]
    public async Task An_endless_response_is_given_up_at_the_limit(long? announced)
    {
        var body = new WhiteSpace(long.MaxValue);

        var exception = await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(body, announced));

        Assert.Contains("67108864 bytes", exception.Message, StringComparison.Ordinal);
        Assert.Contains("MaxResponseBytes", exception.Message, StringComparison.Ordinal);
        Assert.Equal("GetThing", exception.Operation);
        Assert.InRange(body.Position, Default + 1, Default + WhiteSpace.Piece);
        Assert.True(body.IsClosed);
    }

    [Fact]
    public async Task A_response_of_just_the_limit_is_read()
    {
        Assert.Equal(1, (int?)await CallAsync(new WhiteSpace(Default), null));
        await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(new WhiteSpace(Default + 1), null));
    }

    private static async Task<System.Text.Json.Nodes.JsonNode?> CallAsync(WhiteSpace body, long? announced)
    {
        using var client = new HttpClient(new Answer(body, announced)) { BaseAddress = new Uri("http://localhost/") };
        return await Thing.CallAsync(client, TestContext.Current.CancellationToken);
    }

    private sealed class Answer(Stream body, long? announced) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var content = new StreamContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            content.Headers.ContentLength = announced;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }

    /// <summary>Spaces, and a number at the end.</summary>
    private sealed class WhiteSpace(long length) : Stream
    {
        public const int Piece = 1 << 20;

        public bool IsClosed { get; private set; }

        public override long Position { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(Math.Min(buffer.Length, Piece), length - Position);
            buffer[..count].Fill((byte)' ');
            Position += count;
            if (count > 0 && Position == length)
            {
                buffer[count - 1] = (byte)'1';
            }

            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
