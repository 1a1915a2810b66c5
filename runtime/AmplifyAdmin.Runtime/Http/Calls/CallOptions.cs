using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Runtime;

/// <summary>What holds for one call.</summary>
public sealed class CallOptions
{
    /// <summary>Headers sent with this call, in place of the client's own of the same names.</summary>
    public IDictionary<string, string> Headers { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long this call may take, as <see cref="ApiClientOptions.Timeout"/>; null for the client's limit.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// Gets or sets how often the request is sent again when the connection fails or the service returns 408, 429, 500, 502,
    /// 503 or 504. The time in between doubles, unless the service asks for another with <c>Retry-After</c>, and counts towards
    /// <see cref="Timeout"/>. A body that is a stream is sent again only if the stream can be rewound. The default is null for
    /// none; what the handlers of the HTTP client retry is independent of it.
    /// </summary>
    public int? MaxRetries { get; set; }

    /// <summary>
    /// Gets or sets how often an event stream is resumed after it ended or was interrupted. The request is repeated with the
    /// id of the last event, after the time that the service asked for. The default is null for none; a stream that ends with
    /// <c>[DONE]</c> or status 204 is not resumed.
    /// </summary>
    public int? MaxEventStreamResumptions { get; set; }

    /// <summary>Called with status and headers as soon as they are there, for errors too.</summary>
    public Action<ApiResponse>? OnResponse { get; set; }

    /// <summary>The address of a page, which is requested in place of the operation's own; null for none.</summary>
    internal Uri? Link { get; init; }
}
