using System;

namespace AmplifyAdmin.Generators.Foundation.Regexps;

/// <summary>A regular expression is too large, or nested too deeply.</summary>
internal sealed class RegexpLimitException : Exception
{
    public RegexpLimitException(string message)
        : base(message) { }
}
