using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>One run over a value: where it is, what it found. It allocates nothing until there is an error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ValidationContext
{
    private const int NotSensitive = int.MaxValue;

    private readonly ValidationOptions options;
    private ValidationPath path;
    private int depth;
    private int sensitiveBelow;
    private bool isTooDeep;
    private List<ValidationError>? errors;

    /// <summary>A run with the given options.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    public ValidationContext(ValidationOptions? options)
    {
        this.options = options ?? ValidationOptions.Default;
        sensitiveBelow = NotSensitive;
    }

    /// <summary>What is wrong so far.</summary>
    public readonly IReadOnlyList<ValidationError> Errors => errors ?? (IReadOnlyList<ValidationError>)[];

    /// <summary>Where the value travels.</summary>
    public readonly ValidationDirection Direction => options.Direction;

    /// <summary>Whether formats are checked.</summary>
    public readonly bool AssertFormats => options.AssertFormats;

    /// <summary>Whether the place or one around it is sensitive, so that messages must not show values.</summary>
    public readonly bool IsSensitive => sensitiveBelow != NotSensitive;

    internal readonly bool IsFull => errors?.Count >= options.MaxErrors;

    /// <summary>Whether errors are only counted as such: a schema is being tried.</summary>
    internal bool IsMuted { get; set; }

    /// <summary>How many schemas are being evaluated inside one another.</summary>
    internal int EvaluationDepth { get; set; }

    /// <summary>How many schemas may still be evaluated.</summary>
    internal long EvaluationBudget { get; set; }

    /// <summary>Whether a schema led back to itself without end; nothing is evaluated after that.</summary>
    internal bool RecursionLimitReached { get; set; }

    /// <summary>Goes down to a member.</summary>
    /// <param name="name">The member's wire name.</param>
    /// <returns>False when nothing more is to be checked there; then <see cref="Leave"/> must not be called.</returns>
    public bool Enter(string name) => Enter(new ValidationStep(name, 0));

    /// <summary>Goes down to a member whose value no message may show.</summary>
    /// <param name="name">The member's wire name.</param>
    /// <returns>False when nothing more is to be checked there.</returns>
    public bool EnterSensitive(string name)
    {
        if (!Enter(name))
        {
            return false;
        }

        sensitiveBelow = Math.Min(sensitiveBelow, depth);
        return true;
    }

    /// <summary>Goes down to a required member, or notes that it is missing.</summary>
    /// <param name="name">The member's wire name.</param>
    /// <param name="value">The member.</param>
    /// <returns>False when nothing is to be checked there.</returns>
    public bool EnterRequired(string name, [NotNullWhen(true)] object? value)
    {
        Require(name, value);
        return value is not null && Enter(name);
    }

    /// <summary>The same for a member whose value no message may show.</summary>
    /// <param name="name">The member's wire name.</param>
    /// <param name="value">The member.</param>
    /// <returns>False when nothing is to be checked there.</returns>
    public bool EnterRequiredSensitive(string name, [NotNullWhen(true)] object? value)
    {
        Require(name, value);
        return value is not null && EnterSensitive(name);
    }

    /// <summary>Goes down to an element.</summary>
    /// <param name="index">The element's index.</param>
    /// <returns>False when nothing more is to be checked there.</returns>
    public bool Enter(int index) => Enter(new ValidationStep(null, index));

    /// <summary>Goes back up.</summary>
    public void Leave()
    {
        if (depth == sensitiveBelow)
        {
            sensitiveBelow = NotSensitive;
        }

        depth--;
    }

    /// <summary>Notes that a required member is missing, if it is.</summary>
    /// <param name="name">The member's wire name.</param>
    /// <param name="value">The member.</param>
    public void Require(string name, object? value)
    {
        if (value is null)
        {
            AddMissing(name);
        }
    }

    /// <summary>Notes an error at the place.</summary>
    /// <param name="keyword">The schema keyword that is broken.</param>
    /// <param name="message">What must hold.</param>
    public void Add(string keyword, string message)
    {
        if (!IsMuted && !IsFull)
        {
            (errors ??= []).Add(
                new ValidationError(ValidationPath.ToPointer(path, depth, sensitiveBelow), keyword, message)
            );
        }
    }

    /// <summary>Notes a null where the document has none.</summary>
    public void AddNull() => Add("type", "must not be null");

    /// <summary>Notes an enumerated value that the document does not list, unless the service answered it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="known">The values the document lists, in words.</param>
    public void AddUnknown(string value, string known)
    {
        if (Direction != ValidationDirection.Response)
        {
            Add("enum", OffendingValue.Append(this, $"must be one of {known}", value));
        }
    }

    /// <summary>Notes an enumerated value that the document does not list, unless the service answered it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="known">The values the document lists.</param>
    public void AddUnknown(string value, Utf8StringTable known)
    {
        ArgumentNullException.ThrowIfNull(known);
        AddUnknown(value, known.InWords());
    }

    /// <summary>Notes that a required member is missing.</summary>
    /// <param name="name">The member's wire name.</param>
    public void AddMissing(string name) => AddBelow(name, "required", "is required");

    /// <summary>Notes that a member must not travel in this direction.</summary>
    /// <param name="name">The member's wire name.</param>
    /// <param name="keyword"><c>readOnly</c> or <c>writeOnly</c>.</param>
    public void AddWrongDirection(string name, string keyword) =>
        AddBelow(name, keyword, keyword == "readOnly" ? "must not be sent" : "must not be answered");

    /// <summary>Notes that a member is there that must not be.</summary>
    /// <param name="name">The member's wire name.</param>
    public void AddForbidden(string name) =>
        AddBelow(name, "additionalProperties", "is not a member the document knows");

    private void AddBelow(string name, string keyword, string message)
    {
        if (Enter(name))
        {
            Add(keyword, message);
            Leave();
        }
    }

    private bool Enter(ValidationStep step)
    {
        if (IsFull)
        {
            return false;
        }

        if (depth >= options.MaxDepth || depth >= ValidationPath.Capacity)
        {
            if (!IsMuted && !isTooDeep)
            {
                isTooDeep = true;
                Add("depth", $"is nested deeper than {depth} levels");
            }

            return false;
        }

        path[depth++] = step;
        return true;
    }
}
