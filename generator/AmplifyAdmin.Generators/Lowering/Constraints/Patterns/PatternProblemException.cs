using System;

namespace AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

/// <summary>A pattern cannot be translated.</summary>
internal sealed class PatternProblemException : Exception
{
    public PatternProblemException(string message, bool isInvalid = true)
        : base(message)
    {
        IsInvalid = isInvalid;
    }

    /// <summary>Whether it is no regular expression at all, rather than one .NET has no equal for.</summary>
    public bool IsInvalid { get; }
}
