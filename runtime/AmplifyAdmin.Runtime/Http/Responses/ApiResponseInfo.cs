using System.Collections.Generic;
using System.Net;

namespace AmplifyAdmin.Runtime;

/// <summary>Status and headers of a response.</summary>
public sealed class ApiResponseInfo
{
    internal ApiResponseInfo(HttpStatusCode status, IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        Status = status;
        Headers = headers;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The headers, those of the content included; names without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }
}
