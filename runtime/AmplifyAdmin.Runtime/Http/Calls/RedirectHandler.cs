using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime;

/// <summary>
/// Follows redirects without disclosing a request to another origin: credentials, cookies, the body and all headers except
/// those that describe the wanted response are left out.
/// </summary>
/// <remarks>
/// The emitted registration puts it around the primary handler and turns off that handler's own redirects. For an
/// <see cref="HttpClient"/> that you create yourself, use <c>new HttpClient(new RedirectHandler())</c>.
/// </remarks>
public sealed class RedirectHandler : DelegatingHandler
{
    private const int MaxRedirects = 20;

    private static readonly HashSet<string> HeadersForAnyOrigin = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "Range",
        "User-Agent",
    };

    /// <summary>Follows redirects on a <see cref="SocketsHttpHandler"/> with its defaults.</summary>
    public RedirectHandler()
        : this(new SocketsHttpHandler()) { }

    /// <summary>Follows redirects on a handler.</summary>
    /// <param name="innerHandler">The handler that sends requests.</param>
    /// <exception cref="InvalidOperationException">The handler follows redirects itself and is already in use.</exception>
    public RedirectHandler(HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
        switch (innerHandler)
        {
            case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                sockets.AllowAutoRedirect = false;
                break;
            case HttpClientHandler { AllowAutoRedirect: true } platform:
                platform.AllowAutoRedirect = false;
                break;
            default:
                break;
        }
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        CallTelemetry.CountAttempt(request);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        for (var count = 0; count < MaxRedirects && TryRedirect(request, response); count++)
        {
            response.Dispose();
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static bool TryRedirect(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (
            (int)response.StatusCode is not (300 or 301 or 302 or 303 or 307 or 308)
            || request.RequestUri is not { } source
            || response.Headers.Location is not { } location
        )
        {
            return false;
        }

        var target = location.IsAbsoluteUri ? location : new Uri(source, location);
        var isSecure = target.Scheme == Uri.UriSchemeHttps;
        if ((!isSecure && target.Scheme != Uri.UriSchemeHttp) || (!isSecure && source.Scheme == Uri.UriSchemeHttps))
        {
            return false;
        }

        if (DropsBody(request, response))
        {
            request.Method = HttpMethod.Get;
            request.Content = null;
            request.Headers.TransferEncodingChunked = null;
        }

        var isSameOrigin = PageLink.IsSameOrigin(source, target);
        if (request.Content is { } content && (!isSameOrigin || !ResendableContent.IsResendable(content)))
        {
            return false;
        }

        if (!isSameOrigin)
        {
            RemoveHeaders(request);
        }

        request.RequestUri = target;
        return true;
    }

    // As browsers do it: a POST becomes a GET unless the status keeps the method.
    private static bool DropsBody(HttpRequestMessage request, HttpResponseMessage response) =>
        (int)response.StatusCode switch
        {
            300 or 301 or 302 => request.Method == HttpMethod.Post,
            303 => request.Method != HttpMethod.Get && request.Method != HttpMethod.Head,
            _ => false,
        };

    private static void RemoveHeaders(HttpRequestMessage request)
    {
        foreach (var name in request.Headers.NonValidated.Select(header => header.Key).ToList())
        {
            if (!HeadersForAnyOrigin.Contains(name))
            {
                request.Headers.Remove(name);
            }
        }
    }
}
