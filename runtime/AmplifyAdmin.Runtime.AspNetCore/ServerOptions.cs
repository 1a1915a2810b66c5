using System;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>How emitted endpoints behave. Register an instance as a singleton to change the defaults.</summary>
public sealed class ServerOptions
{
    /// <summary>The most bytes a request's body may have; 6 MiB unless set.</summary>
    public long MaxRequestBytes { get; set; } = 6 * 1024 * 1024;

    /// <summary>The value of <c>Access-Control-Allow-Origin</c>; null leaves it out and answers no preflight.</summary>
    public string? AllowedOrigin { get; set; } = "*";

    /// <summary>The value of <c>Access-Control-Allow-Headers</c> in answers to preflights.</summary>
    public string AllowedHeaders { get; set; } =
        "Content-Type,Authorization,X-Amz-Date,X-Api-Key,X-Amz-Security-Token,X-Amz-User-Agent,X-Amz-Content-Sha256";

    /// <summary>The header that names an error's code.</summary>
    public string ErrorTypeHeader { get; set; } = "x-amzn-ErrorType";

    /// <summary>The header that carries the request's id.</summary>
    public string RequestIdHeader { get; set; } = "x-amzn-RequestId";

    /// <summary>Makes request ids.</summary>
    public Func<string> NewRequestId { get; set; } = static () => Guid.NewGuid().ToString();
}
