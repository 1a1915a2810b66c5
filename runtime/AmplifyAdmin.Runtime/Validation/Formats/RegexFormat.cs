using System;
using System.Text.RegularExpressions;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Regular expressions, as far as .NET and ECMA-262 agree on which are legal.</summary>
internal static class RegexFormat
{
    // What .NET has and ECMA-262 has not: anchors and control escapes by letter, comments, inline options.
    private static readonly Regex DotNetOnly = new(
        @"(?<!\\)(\\\\)*(\\[AZzGae]|\(\?(#|[imnsx-]+[):]))",
        RegexOptions.None,
        TimeSpan.FromMilliseconds(250)
    );

    internal static bool IsRegex(string text)
    {
        try
        {
            // An empty class is legal in ECMA-262 and matches nothing.
            _ = new Regex(
                text.Replace("[^]", ".", StringComparison.Ordinal).Replace("[]", "(?!)", StringComparison.Ordinal)
            );
            return !DotNetOnly.IsMatch(text);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
