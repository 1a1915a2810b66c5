using System;
using System.Collections.Generic;
using System.Text;

namespace AmplifyAdmin.Runtime;

/// <summary>A value breaks its schema.</summary>
#pragma warning disable CA1032 // An exception without errors would say nothing.
public sealed class ApiValidationException : Exception
#pragma warning restore CA1032
{
    /// <summary>An exception that lists errors.</summary>
    /// <param name="errors">The errors.</param>
    public ApiValidationException(IReadOnlyList<ValidationError> errors)
        : base(Describe(errors))
    {
        Errors = errors;
    }

    /// <summary>What is wrong, in document order.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

    /// <summary>Throws when there are errors.</summary>
    /// <param name="errors">The errors.</param>
    /// <exception cref="ApiValidationException">There are errors.</exception>
    public static void ThrowIfAny(IReadOnlyList<ValidationError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (errors.Count > 0)
        {
            throw new ApiValidationException(errors);
        }
    }

    private static string Describe(IReadOnlyList<ValidationError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var message = new StringBuilder("The value is not valid:");
        foreach (var error in errors)
        {
            message.Append("\n  ").Append(error.Pointer.Length == 0 ? "(the value itself)" : error.Pointer);
            message.Append(": ").Append(error.Message).Append(" (").Append(error.Keyword).Append(')');
        }

        return message.ToString();
    }
}
