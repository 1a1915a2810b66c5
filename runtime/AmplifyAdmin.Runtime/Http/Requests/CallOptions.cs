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

    /// <summary>Called with status and headers as soon as they are there, for errors too.</summary>
    public Action<ApiResponse>? OnResponse { get; set; }
}
