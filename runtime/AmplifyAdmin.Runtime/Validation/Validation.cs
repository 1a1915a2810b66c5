using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Runs validators.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Validation
{
    /// <summary>What is wrong with a value; empty when it is valid.</summary>
    /// <param name="value">The value.</param>
    /// <param name="options">Where it travels and what is checked; null for the defaults.</param>
    public static IReadOnlyList<ValidationError> Of<T>(T value, ValidationOptions? options = null)
        where T : IValidatable
    {
        var context = new ValidationContext(options);
        value.Validate(ref context);
        return context.Errors;
    }

    /// <summary>Checks a part of a value.</summary>
    /// <param name="context">The run over the value, at the part.</param>
    /// <param name="part">The part.</param>
    public static void Check<T>(ref ValidationContext context, T part)
        where T : IValidatable => part.Validate(ref context);

    /// <summary>Checks a part of a value, if it is there.</summary>
    /// <param name="context">The run over the value, at the part.</param>
    /// <param name="part">The part.</param>
    public static void CheckPresent<T>(ref ValidationContext context, T? part)
        where T : class, IValidatable => part?.Validate(ref context);

    /// <summary>Checks a part of a value, if it is there.</summary>
    /// <param name="context">The run over the value, at the part.</param>
    /// <param name="part">The part.</param>
    public static void CheckPresent<T>(ref ValidationContext context, T? part)
        where T : struct, IValidatable => part?.Validate(ref context);

    /// <summary>Throws an exception when there are errors.</summary>
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
}
