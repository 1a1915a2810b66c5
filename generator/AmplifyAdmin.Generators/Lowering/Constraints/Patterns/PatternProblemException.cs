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

    /// <summary>Whether the pattern is not a regular expression, rather than one without an equivalent in .NET.</summary>
    public bool IsInvalid { get; }
}
