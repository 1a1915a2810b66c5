using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.AspNetCore;
using Xunit;

namespace AmplifyAdmin.Runtime.Tests.AspNetCore;

/// <summary>Request bodies that are too large, malformed or undeclared.</summary>
public sealed class RequestBodyTests
{
    private const string Multipart = "multipart/form-data";
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData(UrlEncoded)]
    [InlineData(Multipart)]
    [InlineData("application/octet-stream")]
    [InlineData("application/json")]
    public async Task A_chunked_body_over_the_limit_is_400(string mediaType)
    {
        ApiEndpoint<Handler> endpoint = mediaType switch
        {
            "application/json" => new BodyEndpoint(documentsErrors: false),
            "application/octet-stream" => new StreamEndpoint(mediaType),
            _ => new FormEndpoint(mediaType),
        };
        await using var api = await TestApi.StartAsync(
            endpoint,
            new Handler(_ => throw new InvalidOperationException("must not be called")),
            options => options.MaxRequestBytes = 1000
        );
        var value = new string('a', 5000);
        var text =
            mediaType == Multipart
                ? $"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n{value}\r\n--x--\r\n"
                : "a=" + value;
        using var content = new StreamContent(new UnsizedStream(Encoding.ASCII.GetBytes(text)));
        content.Headers.TryAddWithoutValidation(
            "Content-Type",
            mediaType == Multipart ? mediaType + "; boundary=x" : mediaType
        );

        using var response = await api.PostAsync("/things/1", content);

        Assert.Null(content.Headers.ContentLength);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("larger than 1000 bytes", await TestApi.TextAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Multipart, "multipart/form-data", "--x--")]
    [InlineData(Multipart, "multipart/form-data; boundary=", "--x--")]
    [InlineData(Multipart, "multipart/form-data; boundary=\"", "--x--")]
    [InlineData(Multipart, "multipart/form-data; boundary=x", "--x")]
    [InlineData(Multipart, "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nv")]
    [InlineData(Multipart, "multipart/form-data; boundary=x", "--x\r\nno colon\r\n\r\nv\r\n--x--\r\n")]
    [InlineData(Multipart, "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: ;;\r\n\r\nv\r\n--x--\r\n")]
    [InlineData(Multipart, "multipart", "--x--")]
    [InlineData(Multipart, UrlEncoded, "a=1")]
    [InlineData(Multipart, "", "a=1")]
    [InlineData(UrlEncoded, "", "a=1")]
    [InlineData(UrlEncoded, "text/plain", "a=1")]
    [InlineData(UrlEncoded, "application/x-www-form-urlencoded; ;=", "a=1")]
    [InlineData(UrlEncoded, UrlEncoded, "json=")]
    [InlineData(UrlEncoded, UrlEncoded, "json=%7B")]
    public async Task A_malformed_form_is_400(string documented, string contentType, string body)
    {
        await using var api = await TestApi.StartAsync(new FormEndpoint(documented), new Handler(given => given));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await api.PostAsync("/things/1", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await TestApi.TextAsync(response))!;
        Assert.NotEmpty(problem["errors"]!.AsArray());
    }

    [Theory]
    [InlineData("application/octet-stream", 200)]
    [InlineData("*/*", 200)]
    [InlineData("image/png", 400)]
    public async Task A_body_without_a_content_type_is_read_where_bytes_are_documented(string documented, int status)
    {
        await using var api = await TestApi.StartAsync(new StreamEndpoint(documented), new Handler(given => given));
        using var content = new ByteArrayContent([1, 2, 3]);

        using var response = await api.PostAsync("/things/1", content);

        Assert.Equal(status, (int)response.StatusCode);
    }

    /// <summary>A stream of unknown length, so that it is sent in chunks.</summary>
    private sealed class UnsizedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
