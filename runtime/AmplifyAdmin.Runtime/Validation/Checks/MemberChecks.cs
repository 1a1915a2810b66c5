using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Checks a member of a record in one call; a null member passes unless the method requires it.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The methods are named after what they check.")]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemberChecks
{
    /// <summary>Checks a value of an emitted class.</summary>
    public static void Model(ref ValidationContext context, string name, IValidatable? value)
    {
        if (value is not null && context.Enter(name))
        {
            value.Validate(ref context);
            context.Leave();
        }
    }

    /// <summary>Checks a required value of an emitted class.</summary>
    public static void RequiredModel(ref ValidationContext context, string name, IValidatable? value)
    {
        context.Require(name, value);
        Model(ref context, name, value);
    }

    /// <summary>Checks a required value of an emitted struct.</summary>
    public static void Value<T>(ref ValidationContext context, string name, T value)
        where T : struct, IValidatable
    {
        if (context.Enter(name))
        {
            value.Validate(ref context);
            context.Leave();
        }
    }

    /// <summary>Checks a value of an emitted struct.</summary>
    public static void OptionalValue<T>(ref ValidationContext context, string name, T? value)
        where T : struct, IValidatable
    {
        if (value is { } present)
        {
            Value(ref context, name, present);
        }
    }

    /// <summary>Checks a list and each of its elements.</summary>
    public static void List<T>(
        ref ValidationContext context,
        string name,
        IReadOnlyList<T>? list,
        int minItems = 0,
        int maxItems = -1,
        bool uniqueItems = false
    )
        where T : IValidatable
    {
        if (list is null || !context.Enter(name))
        {
            return;
        }

        CollectionChecks.Items(ref context, list, minItems, maxItems, uniqueItems);
        for (var index = 0; index < list.Count; index++)
        {
            if (!context.Enter(index))
            {
                continue;
            }

            // A list may hold null where its type says it does not.
            if (list[index] is { } element)
            {
                element.Validate(ref context);
            }
            else
            {
                context.AddNull();
            }

            context.Leave();
        }

        context.Leave();
    }

    /// <summary>Checks a required list and each of its elements.</summary>
    public static void RequiredList<T>(
        ref ValidationContext context,
        string name,
        IReadOnlyList<T>? list,
        int minItems = 0,
        int maxItems = -1,
        bool uniqueItems = false
    )
        where T : IValidatable
    {
        context.Require(name, list);
        List(ref context, name, list, minItems, maxItems, uniqueItems);
    }

    /// <summary>Checks text.</summary>
    public static void String(
        ref ValidationContext context,
        string name,
        string? value,
        int minLength = 0,
        int maxLength = -1,
        [StringSyntax(StringSyntaxAttribute.Regex)] string? pattern = null,
        string? source = null,
        string? format = null
    )
    {
        if (value is null || !context.Enter(name))
        {
            return;
        }

        StringChecks.MinLength(ref context, value, minLength);
        StringChecks.MaxLength(ref context, value, maxLength < 0 ? int.MaxValue : maxLength);
        if (pattern is not null)
        {
            StringChecks.Pattern(ref context, value, pattern, source ?? pattern);
        }

        if (format is not null)
        {
            StringChecks.Format(ref context, value, format);
        }

        context.Leave();
    }

    /// <summary>Checks required text.</summary>
    public static void RequiredString(
        ref ValidationContext context,
        string name,
        string? value,
        int minLength = 0,
        int maxLength = -1,
        [StringSyntax(StringSyntaxAttribute.Regex)] string? pattern = null,
        string? source = null,
        string? format = null
    )
    {
        context.Require(name, value);
        String(ref context, name, value, minLength, maxLength, pattern, source, format);
    }

    /// <summary>Checks <c>minimum</c>.</summary>
    public static void Minimum<T>(ref ValidationContext context, string name, T? value, T minimum)
        where T : struct, INumber<T>
    {
        if (value is { } present && context.Enter(name))
        {
            NumberChecks.Minimum(ref context, present, minimum);
            context.Leave();
        }
    }

    /// <summary>Checks <c>maximum</c>.</summary>
    public static void Maximum<T>(ref ValidationContext context, string name, T? value, T maximum)
        where T : struct, INumber<T>
    {
        if (value is { } present && context.Enter(name))
        {
            NumberChecks.Maximum(ref context, present, maximum);
            context.Leave();
        }
    }

    /// <summary>Checks <c>minimum</c> and <c>maximum</c>.</summary>
    public static void Range<T>(ref ValidationContext context, string name, T? value, T minimum, T maximum)
        where T : struct, INumber<T>
    {
        Minimum(ref context, name, value, minimum);
        Maximum(ref context, name, value, maximum);
    }
}
