using System;
using Microsoft.AspNetCore.Http;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Decides which host names and which origins of web pages may be used to call the emulator.</summary>
internal sealed class CallerPolicy(EmulatorOptions options)
{
    private readonly string? ownHost =
        options.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null;

    /// <summary>Whether a <c>Host</c> header is allowed. A foreign name may belong to a website that points it here (DNS rebinding).</summary>
    public bool AllowsHost(string host) =>
        Loopback.Includes(host)
        || options.AllowedHosts.Contains(host)
        || options.AllowedHosts.Contains("*")
        || host.Equals(ownHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an <c>Origin</c> header is allowed.</summary>
    public bool AllowsOrigin(string origin) =>
        options.AllowedOrigins.Contains(origin)
        || options.AllowedOrigins.Contains("*")
        || (Uri.TryCreate(origin, UriKind.Absolute, out var address) && Loopback.Includes(address.Host));

    /// <summary>Whether a request comes from a page that the emulator serves.</summary>
    public static bool IsOwnPage(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && HostString.FromUriComponent(address).Equals(request.Host);
}
