using System;
using System.Collections.Generic;
using System.Text;

namespace AmplifyAdmin.Runtime;

/// <summary>The exception that is thrown when a value does not match its schema.</summary>
#pragma warning disable CA1032 // An exception without errors would carry no information.
public sealed class ApiValidationException : Exception
#pragma warning restore CA1032
{
    /// <summary>Initializes a new instance with a list of errors.</summary>
    /// <param name="errors">The errors.</param>
    public ApiValidationException(IReadOnlyList<ValidationError> errors)
        : base(Describe(errors))
    {
        Errors = errors;
    }

    /// <summary>Gets the errors, in document order.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

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
