using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Runtime;

/// <summary>What holds for every call of a client. Set it up before the first call.</summary>
public class ApiClientOptions
{
    /// <summary>
    /// Gets or sets the address of the service. When it is null, the base address of the
    /// <see cref="System.Net.Http.HttpClient"/> applies, and without that the first server of the document.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Whether requests are checked against the document before they are sent. True unless set.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>Whether responses are checked against the document after they are read. False unless set: services add to their answers.</summary>
    public bool ValidateResponses { get; set; }

    /// <summary>Whether formats such as <c>email</c> are checked too. False unless set.</summary>
    public bool AssertFormats { get; set; }

    /// <summary>
    /// How long one call may take, its retries and the reading of its body included; null for the HTTP client's own limit.
    /// A stream has it until it begins, and then for each read anew; the HTTP client's own ends no stream that has begun.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The bytes a response may have, decompressed. 64 MiB unless set. Streams have no limit.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How deep objects and arrays may be nested in a response. 64 unless set.</summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>Told how each call ended, on the thread that ended it; what the emitted <c>Add…Client</c> sets writes to the log.</summary>
    public Action<ApiCallReport>? CallEnded { get; set; }

    /// <summary>
    /// Gets or sets whether each POST and PATCH call has an <c>Idempotency-Key</c> header, which stays the same when the
    /// request is retried. A header of that name in <see cref="Headers"/> of the call replaces it. The default is false.
    /// </summary>
    public bool SendIdempotencyKeys { get; set; }

    /// <summary>
    /// Gets the origins, other than that of the service, to which links from page to page may lead. They receive the headers and
    /// credentials of the client. A link to any other origin is not followed.
    /// </summary>
    public ICollection<Uri> AllowedLinkOrigins { get; } = [];

    /// <summary>Headers sent with every call.</summary>
    public IDictionary<string, string> Headers { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
