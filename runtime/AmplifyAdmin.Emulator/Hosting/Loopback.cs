using System;
using System.Net;

namespace AmplifyAdmin.Emulator.Hosting;

/// <summary>Recognizes the names and addresses of this machine that other machines cannot claim.</summary>
internal static class Loopback
{
    public static bool Includes(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
