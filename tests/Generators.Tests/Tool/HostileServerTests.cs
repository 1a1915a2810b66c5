using AmplifyAdmin.Generators.Tool;
using AmplifyAdmin.Generators.Tool.Downloads;
using Generators.Tests.Harness;

namespace Generators.Tests.Tool;

public sealed class HostileServerTests : IDisposable
{
    // More seconds than any refusal takes, on whatever machine.
    private const int Patient = 300;

    private readonly LoopbackServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_document_without_an_end_is_refused()
    {
        server.Answer(
            "/",
            async context =>
            {
                context.Response.SendChunked = true;
                var chunk = new byte[1 << 20];
                for (var sent = 0L; sent <= 2L * DocumentDownloader.LargestDocument; sent += chunk.Length)
                {
                    await LoopbackServer.WriteAsync(context, chunk);
                }
            }
        );

        Assert.Contains("larger than 64 MiB", await FailAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_response_that_unpacks_to_a_large_one_is_refused()
    {
        using var packed = new MemoryStream();
        using (
            var gzip = new System.IO.Compression.GZipStream(
                packed,
                System.IO.Compression.CompressionLevel.Fastest,
                true
            )
        )
        {
            gzip.Write(new byte[DocumentDownloader.LargestDocument + 1]);
        }

        server.Answer(
            "/",
            context =>
            {
                context.Response.Headers["Content-Encoding"] = "gzip";
                return LoopbackServer.WriteAsync(context, packed.ToArray());
            }
        );

        Assert.Contains("larger than 64 MiB", await FailAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_finish_is_left()
    {
        server.Answer(
            "/",
            async context =>
            {
                await LoopbackServer.WriteAsync(context, "openapi"u8.ToArray());
                await context.Response.OutputStream.FlushAsync();
                await Task.Delay(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            }
        );

        Assert.Contains("within 1 seconds", await FailAsync("/", seconds: 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "not supported")]
    [InlineData("ftp://127.0.0.1/x", "not supported")]
    [InlineData("http://user:secret@127.0.0.1/x", "not supported")]
    [InlineData("http://pets.example/x", "is not encrypted")]
    [InlineData("/", "more than 10 times")]
    public async Task A_redirect_leads_to_what_is_allowed_only(string location, string problem)
    {
        server.Redirect("/", location);

        Assert.Contains(problem, await FailAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_does_not_take_credentials_to_another_host()
    {
        var received = new List<string?>();
        using var other = new LoopbackServer();
        other.Answer(
            "/",
            context =>
            {
                received.Add(context.Request.Headers["Authorization"]);
                return LoopbackServer.WriteAsync(context, "{}"u8.ToArray());
            }
        );
        server.Answer(
            "/",
            context =>
            {
                received.Add(context.Request.Headers["Authorization"]);
                context.Response.StatusCode = 307;
                context.Response.Headers["Location"] = other.Address + "/";
                return Task.CompletedTask;
            }
        );

        using var downloader = Downloader(RequestHeader.Parse("Authorization: Bearer t"));
        await downloader.DownloadAsync(SourceAddress.Parse(server.Address), TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer t", null], received);
    }

    [Theory]
    [InlineData("https://a.example/v1/openapi.json", "openapi.json")]
    [InlineData("https://a.example/Pet%20Store.YAML", "Pet-Store.YAML")]
    [InlineData("https://a.example/..%2f..%2f.bashrc", "bashrc.yaml")]
    [InlineData("https://a.example/a%5C..%5Cb.yml", "a-..-b.yml")]
    [InlineData("https://a.example/con.json", "openapi.json")]
    [InlineData("https://a.example/", "openapi.yaml")]
    [InlineData("https://a.example/%00%0a", "openapi.yaml")]
    [InlineData("https://a.example/app.csproj", "app.csproj.yaml")]
    public void The_name_of_a_file_is_harmless(string address, string expected) =>
        Assert.Equal(expected, DocumentFileName.Of(new Uri(address), isJson: false));

    [Theory]
    [InlineData("http://pets.example/openapi.yaml", "Use https, or pass --allow-http.")]
    [InlineData("ftp://pets.example/openapi.yaml", "'ftp' addresses are not supported; use https.")]
    [InlineData("https://", "is not a valid address")]
    public async Task An_address_that_is_not_safe_is_refused(string address, string problem)
    {
        using var downloader = Downloader();

        var exception = await Assert.ThrowsAsync<ToolException>(() =>
            downloader.DownloadAsync(SourceAddress.Parse(address), TestContext.Current.CancellationToken)
        );

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    private async Task<string> FailAsync(string path, int seconds = Patient)
    {
        using var downloader = new DocumentDownloader(Settings(seconds));
        var exception = await Assert.ThrowsAsync<ToolException>(() =>
            downloader.DownloadAsync(SourceAddress.Parse(server.Address + path), TestContext.Current.CancellationToken)
        );
        return exception.Message;
    }

    private static DocumentDownloader Downloader(params RequestHeader[] headers) => new(Settings(Patient, headers));

    private static DownloadSettings Settings(int seconds, params RequestHeader[] headers) =>
        new(TimeSpan.FromSeconds(seconds), AllowHttp: false, headers);
}
