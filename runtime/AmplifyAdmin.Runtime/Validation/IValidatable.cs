using System.Collections.Generic;

namespace AmplifyAdmin.Runtime;

/// <summary>An emitted type with its own validator.</summary>
public interface IValidatable
{
    /// <summary>What is wrong with the value; empty when it is valid.</summary>
    IReadOnlyList<ValidationError> Validate();

    /// <summary>What is wrong with the value; empty when it is valid.</summary>
    /// <param name="options">Where it travels and what is checked.</param>
    IReadOnlyList<ValidationError> Validate(ValidationOptions options);

    /// <summary>Throws when something is wrong with the value.</summary>
    /// <exception cref="ApiValidationException">Something is wrong; the exception lists what.</exception>
    void ThrowIfInvalid();

    /// <summary>Checks the value as a part of another.</summary>
    /// <param name="context">The run over the other.</param>
    void Validate(ref ValidationContext context);
}

/// <summary>Runs validators.</summary>
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
}
