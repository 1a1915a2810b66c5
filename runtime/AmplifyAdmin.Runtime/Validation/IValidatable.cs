using System.Collections.Generic;
using AmplifyAdmin.Runtime.Emitted;

namespace AmplifyAdmin.Runtime;

/// <summary>Defines the validation members of emitted types.</summary>
public interface IValidatable
{
    /// <summary>Validates the value.</summary>
    /// <returns>The errors; empty when the value is valid.</returns>
    IReadOnlyList<ValidationError> Validate() => Emitted.Validation.Of(this);

    /// <summary>Validates the value.</summary>
    /// <param name="options">The direction and the extent of validation.</param>
    /// <returns>The errors; empty when the value is valid.</returns>
    IReadOnlyList<ValidationError> Validate(ValidationOptions options) => Emitted.Validation.Of(this, options);

    /// <summary>Throws an exception when the value is invalid.</summary>
    /// <exception cref="ApiValidationException">The value is invalid; the exception lists the errors.</exception>
    void ThrowIfInvalid() => Emitted.Validation.ThrowIfAny(Validate());

    /// <summary>Validates the value as a part of another value.</summary>
    /// <param name="context">The state of the validation.</param>
    void Validate(ref ValidationContext context);
}
