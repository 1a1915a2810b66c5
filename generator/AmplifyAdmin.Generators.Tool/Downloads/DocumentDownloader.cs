using System.Net;
using System.Reflection;

namespace AmplifyAdmin.Generators.Tool.Downloads;

/// <summary>Downloads documents from servers that are not trusted.</summary>
internal sealed class DocumentDownloader : IDisposable
{
    /// <summary>The most bytes of a document, after decompression.</summary>
    public const int LargestDocument = 64 * 1024 * 1024;

    private const int MostRedirects = 10;

    private readonly DownloadSettings settings;
    private readonly HttpClient http;

    public DocumentDownloader(DownloadSettings settings)
    {
        this.settings = settings;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
        };
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The version of the tool.</summary>
    public static string ToolVersion { get; } =
        typeof(DocumentDownloader)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    /// <summary>Downloads a document.</summary>
    public async Task<byte[]> DownloadAsync(SourceAddress source, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.Timeout);
        try
        {
            return await FollowAsync(source, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ToolException(
                $"'{source.Text}' was not downloaded within {settings.Timeout.TotalSeconds:0} seconds. "
                    + "Use --timeout to allow more."
            );
        }
        catch (Exception exception) when (exception is HttpRequestException or InvalidDataException or IOException)
        {
            throw new ToolException($"'{source.Text}' could not be downloaded: {exception.Message}");
        }
    }

    private async Task<byte[]> FollowAsync(SourceAddress source, CancellationToken cancellation)
    {
        var address = source.Address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            RequireEncryption(address);
            using var request = Request(address, source);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.IsSuccessStatusCode)
            {
                return await ReadAsync(response, address, cancellation);
            }

            address = Redirect(response, address);
        }

        throw new ToolException($"'{source.Text}' was redirected more than {MostRedirects} times.");
    }

    private HttpRequestMessage Request(Uri address, SourceAddress source)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "application/json, application/yaml;q=0.9, */*;q=0.8");
        request.Headers.TryAddWithoutValidation("User-Agent", "amplify-openapi/" + ToolVersion);
        // A server must not pass credentials on to another one.
        if (Origin(address) == Origin(source.Address))
        {
            foreach (var header in source.Credentials is { } basic ? [basic, .. settings.Headers] : settings.Headers)
            {
                request.Headers.Remove(header.Name);
                request.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        return request;
    }

    private void RequireEncryption(Uri address)
    {
        if (address.Scheme == "http" && !address.IsLoopback && !settings.AllowHttp)
        {
            throw new ToolException(
                $"'{address.AbsoluteUri}' is not encrypted, so that others can read and change what is downloaded. "
                    + "Use https, or pass --allow-http."
            );
        }
    }

    private static Uri Redirect(HttpResponseMessage response, Uri address)
    {
        var status = (int)response.StatusCode;
        if (status is not (301 or 302 or 303 or 307 or 308))
        {
            var advice = status is 401 or 403 ? " Pass credentials with --header." : "";
            throw new ToolException($"The server returned status {status} for '{address.AbsoluteUri}'.{advice}");
        }

        if (response.Headers.Location is not { } location)
        {
            throw new ToolException($"'{address.AbsoluteUri}' redirects to no address.");
        }

        var target = new Uri(address, location);
        if (target.Scheme is not ("http" or "https") || target.UserInfo.Length > 0)
        {
            throw new ToolException($"'{address.AbsoluteUri}' redirects to an address that is not supported.");
        }

        return address.Scheme == "https" && target.Scheme == "http"
            ? throw new ToolException($"'{address.AbsoluteUri}' redirects from https to http, which is refused.")
            : target;
    }

    private static async Task<byte[]> ReadAsync(
        HttpResponseMessage response,
        Uri address,
        CancellationToken cancellation
    )
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (content.Length + read > LargestDocument)
            {
                throw new ToolException(
                    $"'{address.AbsoluteUri}' is larger than {LargestDocument / (1024 * 1024)} MiB, the most that a "
                        + "document can have."
                );
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
