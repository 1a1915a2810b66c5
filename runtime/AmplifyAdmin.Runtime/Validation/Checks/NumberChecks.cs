using System;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The keywords on numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NumberChecks
{
    /// <summary>Checks <c>minimum</c>.</summary>
    public static void Minimum<T>(ref ValidationContext context, T value, T limit)
        where T : struct, INumber<T>
    {
        if (value < limit)
        {
            Refuse(ref context, "minimum", "must be at least ", value, limit);
        }
    }

    /// <summary>Checks <c>maximum</c>.</summary>
    public static void Maximum<T>(ref ValidationContext context, T value, T limit)
        where T : struct, INumber<T>
    {
        if (value > limit)
        {
            Refuse(ref context, "maximum", "must be at most ", value, limit);
        }
    }

    /// <summary>Checks <c>exclusiveMinimum</c>.</summary>
    public static void ExclusiveMinimum<T>(ref ValidationContext context, T value, T limit)
        where T : struct, INumber<T>
    {
        if (value <= limit)
        {
            Refuse(ref context, "exclusiveMinimum", "must be greater than ", value, limit);
        }
    }

    /// <summary>Checks <c>exclusiveMaximum</c>.</summary>
    public static void ExclusiveMaximum<T>(ref ValidationContext context, T value, T limit)
        where T : struct, INumber<T>
    {
        if (value >= limit)
        {
            Refuse(ref context, "exclusiveMaximum", "must be less than ", value, limit);
        }
    }

    /// <summary>Checks <c>multipleOf</c>, exactly.</summary>
    public static void MultipleOf(ref ValidationContext context, long value, long divisor)
    {
        if (divisor != -1 && value % divisor != 0)
        {
            Refuse(ref context, "multipleOf", "must be a multiple of ", value, divisor);
        }
    }

    /// <summary>Checks <c>multipleOf</c>, exactly.</summary>
    public static void MultipleOf(ref ValidationContext context, decimal value, decimal divisor)
    {
        if (value % divisor != 0)
        {
            Refuse(ref context, "multipleOf", "must be a multiple of ", value, divisor);
        }
    }

    /// <summary>Checks <c>multipleOf</c> on the number's shortest text: <c>0.3</c> is a multiple of <c>0.1</c>.</summary>
    public static void MultipleOf<T>(ref ValidationContext context, T value, decimal divisor)
        where T : struct, INumber<T>
    {
        Span<char> text = stackalloc char[64];
        if (
            T.Abs(value) < T.CreateTruncating(1_000_000_000_000_000)
            && value.TryFormat(text, out var length, null, CultureInfo.InvariantCulture)
            && !text[..length].Contains('E')
            && decimal.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
        )
        {
            if (exact % divisor != 0)
            {
                Refuse(ref context, "multipleOf", "must be a multiple of ", value, divisor);
            }
        }
        else
        {
            MultipleOf(ref context, value, divisor.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Checks <c>multipleOf</c> of a divisor beyond a decimal's range.</summary>
    public static void MultipleOf<T>(ref ValidationContext context, T value, string divisor)
        where T : struct, INumber<T>
    {
        Span<char> text = stackalloc char[64];
        if (
            !T.IsFinite(value)
            || !value.TryFormat(text, out var length, null, CultureInfo.InvariantCulture)
            || !JsonNumber.Parse(text[..length]).IsMultipleOf(JsonNumber.Parse(divisor))
        )
        {
            context.Add("multipleOf", OffendingValue.Append(context, $"must be a multiple of {divisor}", value));
        }
    }

    /// <summary>Checks <c>enum</c> and <c>const</c>.</summary>
    public static void AllowedValues<T>(ref ValidationContext context, T value, scoped ReadOnlySpan<T> allowed)
        where T : struct, INumber<T>
    {
        if (!allowed.Contains(value))
        {
            var values = string.Join(", ", allowed.ToArray());
            context.Add("enum", OffendingValue.Append(context, $"must be one of {values}", value));
        }
    }

    private static void Refuse<T, TLimit>(
        ref ValidationContext context,
        string keyword,
        string rule,
        T value,
        TLimit limit
    )
        where T : struct, IFormattable
        where TLimit : struct, IFormattable
    {
        var message = rule + limit.ToString(null, CultureInfo.InvariantCulture);
        context.Add(keyword, OffendingValue.Append(context, message, value));
    }
}
