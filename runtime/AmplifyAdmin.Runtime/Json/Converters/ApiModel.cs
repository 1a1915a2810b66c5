using System.Collections.Generic;
using System.ComponentModel;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The base of emitted records: what is the same for all of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record ApiModel : IJsonModel
{
    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract void WriteJson(ref JsonWriter output);

    /// <summary>The members by their names in JSON, without the values of sensitive members.</summary>
    public sealed override string ToString() => ModelText.Of(this);
}

/// <summary>The base of emitted records with validators.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record ValidatedModel : ApiModel, IValidatable
{
    /// <inheritdoc />
    public IReadOnlyList<ValidationError> Validate() => Validation.Of(this);

    /// <inheritdoc />
    public IReadOnlyList<ValidationError> Validate(ValidationOptions options) => Validation.Of(this, options);

    /// <inheritdoc />
    public void ThrowIfInvalid() => Validation.ThrowIfAny(Validate());

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void Validate(ref ValidationContext context) { }
}
