using System;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Options of the emitted endpoints. Set them with <c>services.Configure&lt;ServerOptions&gt;(…)</c>.</summary>
/// <remarks>
/// The endpoints send no CORS headers; use ASP.NET Core's CORS policies to allow other origins.
/// </remarks>
public sealed class ServerOptions
{
    /// <summary>The maximum size of a request body in bytes, however it is sent. The default is 30,000,000, as in Kestrel.</summary>
    public long MaxRequestBytes { get; set; } = 30_000_000;

    /// <summary>The response header that carries the error code; null, the default, to send none.</summary>
    public string? ErrorTypeHeader { get; set; }

    /// <summary>The response header that carries the request id; null, the default, to send none.</summary>
    public string? RequestIdHeader { get; set; }

    /// <summary>Creates request ids.</summary>
    public Func<string> NewRequestId { get; set; } = static () => Guid.NewGuid().ToString();
}
