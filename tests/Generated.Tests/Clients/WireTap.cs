using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace Generated.Tests.Clients;

/// <summary>Keeps the last request as it came over the socket, before anything has decoded it.</summary>
internal sealed class WireTap : IStartupFilter
{
    /// <summary>The request line's target: path and query, still percent-encoded.</summary>
    public string Target { get; private set; } = "";

    /// <summary>The headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    /// <summary>The body's bytes.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>The body as UTF-8.</summary>
    public string Body => Encoding.UTF8.GetString(Content);

    /// <summary>A header; null when it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                async (context, following) =>
                {
                    Target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
                    Headers = context.Request.Headers.ToDictionary(
                        header => header.Key,
                        header => header.Value.ToString(),
                        StringComparer.OrdinalIgnoreCase
                    );
                    using var copy = new MemoryStream();
                    await context.Request.Body.CopyToAsync(copy, context.RequestAborted);
                    Content = copy.ToArray();
                    context.Request.Body = new MemoryStream(Content);
                    await following(context);
                }
            );
            next(app);
        };
}
