using System;

namespace AmplifyAdmin.Emulator.Models;

/// <summary>The plural of an English noun, by the common rules.</summary>
internal static class Plural
{
    public static string Of(string noun) =>
        noun.Length > 1 && noun[^1] == 'y' && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun.EndsWith('s')
        || noun.EndsWith('x')
        || noun.EndsWith("ch", StringComparison.Ordinal)
        || noun.EndsWith("sh", StringComparison.Ordinal)
            ? noun + "es"
        : noun + "s";
}
