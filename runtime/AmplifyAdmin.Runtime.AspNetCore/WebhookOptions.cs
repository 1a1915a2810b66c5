using System;
using System.Collections.Generic;

namespace AmplifyAdmin.Runtime.AspNetCore;

/// <summary>Options of the emitted webhook endpoints. Set them with <c>services.Configure&lt;WebhookOptions&gt;(…)</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>The secrets that sign messages, base64 after <c>whsec_</c>: two while one replaces the other.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>How far the timestamp of a message may be from the current time. The default is five minutes.</summary>
    public TimeSpan Tolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether messages are accepted without a valid signature, for senders that are authenticated in another way.</summary>
    public bool AllowUnsigned { get; set; }
}
