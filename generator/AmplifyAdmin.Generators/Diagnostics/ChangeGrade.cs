using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Diagnostics;

/// <summary>What a change since the baseline means for callers.</summary>
internal enum ChangeGrade
{
    /// <summary>Callers stop compiling or working.</summary>
    Breaking,

    /// <summary>Callers can stop compiling or working.</summary>
    Risky,

    /// <summary>No effect on callers.</summary>
    Safe,
}

/// <summary>The grades of diagnostics.</summary>
internal static class ChangeGrades
{
    /// <summary>The grade of a diagnostic; null when it is not about a change.</summary>
    public static ChangeGrade? Of(DiagnosticDescriptor descriptor)
    {
        foreach (var tag in descriptor.CustomTags)
        {
            if (System.Enum.TryParse<ChangeGrade>(tag, out var grade))
            {
                return grade;
            }
        }

        return null;
    }
}
