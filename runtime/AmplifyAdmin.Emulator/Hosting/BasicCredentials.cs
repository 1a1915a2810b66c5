using System;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Checks an access key and its secret that a browser sends as user name and password.</summary>
internal static class BasicCredentials
{
    public const string Challenge = "Basic realm=\"AmplifyAdmin.Emulator\", charset=\"UTF-8\"";
    private const string Scheme = "Basic ";

    public static bool Match(HttpRequest request, EmulatorOptions options)
    {
        if (
            request.Headers.Authorization is not [{ } header]
            || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        var text = new byte[header.Length];
        return Convert.TryFromBase64String(header[Scheme.Length..].Trim(), text, out var length)
            && Encoding.UTF8.GetString(text, 0, length).Split(':', 2) is [var key, { Length: > 0 } secret]
            && options.AccessKeys.TryGetValue(key, out var expected)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(secret),
                Encoding.UTF8.GetBytes(expected)
            );
    }
}
