using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The base of emitted unions: a value and the case that it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiUnion : IJsonModel
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="index">The index of the case.</param>
    /// <param name="value">The value.</param>
    protected ApiUnion(int index, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Index = index;
        Value = value;
    }

    /// <summary>The value, whichever case it is.</summary>
    public object Value { get; }

    /// <summary>The index of the value's case.</summary>
    protected int Index { get; }

    /// <summary>Determines whether two unions hold equal values of the same case.</summary>
    public static bool operator ==(ApiUnion? left, ApiUnion? right) => Equals(left, right);

    /// <summary>Determines whether two unions differ.</summary>
    public static bool operator !=(ApiUnion? left, ApiUnion? right) => !Equals(left, right);

    /// <inheritdoc />
    public override bool Equals(object? obj) =>
        obj is ApiUnion other
        && GetType() == other.GetType()
        && Index == other.Index
        && UnionEquality.Equals(Value, other.Value);

    /// <inheritdoc />
    public override int GetHashCode() => UnionEquality.GetHashCode(Value);

    /// <summary>Returns the value as text.</summary>
    public override string ToString() => Value.ToString() ?? "";

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void WriteJson(ref JsonWriter output)
    {
        if (Value is not IJsonModel model)
        {
            throw new JsonException($"{Value.GetType()} has no JSON form.");
        }

        model.WriteJson(ref output);
    }

    /// <summary>Gets the value if it is of a case.</summary>
    /// <param name="index">The index of the case.</param>
    /// <param name="value">The value, or the default if it is of another case.</param>
    protected bool TryGet<T>(int index, [MaybeNullWhen(false)] out T value)
    {
        value = Index == index ? (T)Value : default;
        return Index == index;
    }

    /// <summary>Calls the function for the value's case.</summary>
    /// <param name="function">The function.</param>
    protected TResult Call<T, TResult>(Func<T, TResult> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return function((T)Value);
    }
}

/// <summary>The base of emitted unions with validators.</summary>
/// <param name="index">The index of the case.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValidatedUnion(int index, object value) : ApiUnion(index, value), IValidatable
{
    /// <inheritdoc />
    public IReadOnlyList<ValidationError> Validate() => Validation.Of(this);

    /// <inheritdoc />
    public IReadOnlyList<ValidationError> Validate(ValidationOptions options) => Validation.Of(this, options);

    /// <inheritdoc />
    public void ThrowIfInvalid() => Validation.ThrowIfAny(Validate());

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void Validate(ref ValidationContext context) => ValidateCase(ref context);

    /// <summary>Validates the value as the case that it is.</summary>
    /// <param name="context">The state of the validation.</param>
    protected virtual void ValidateCase(ref ValidationContext context) =>
        (Value as IValidatable)?.Validate(ref context);

    /// <summary>Validates the value as the case that it is: what tells the case apart from others.</summary>
    internal IReadOnlyList<ValidationError> ValidateCase()
    {
        var context = new ValidationContext(ValidationOptions.Default);
        ValidateCase(ref context);
        return context.Errors;
    }
}
