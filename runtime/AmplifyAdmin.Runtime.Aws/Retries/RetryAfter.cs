using System;
using System.Net.Http;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Reads how long the service asks to wait, given as seconds or as a date.</summary>
internal static class RetryAfter
{
    public static TimeSpan Read(HttpResponseMessage? response, DateTimeOffset now)
    {
        var header = response?.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - now) ?? TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
