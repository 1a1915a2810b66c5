using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The keywords on strings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StringChecks
{
    /// <summary>Checks <c>minLength</c>, in code points.</summary>
    public static void MinLength(ref ValidationContext context, string value, long limit)
    {
        ArgumentNullException.ThrowIfNull(value);

        // A code point takes one or two UTF-16 units, so most texts need no counting.
        if (value.Length < limit || (value.Length < limit * 2 && CodePoints(value) < limit))
        {
            context.Add("minLength", OffendingValue.Append(context, $"must have at least {limit} characters", value));
        }
    }

    /// <summary>Checks <c>maxLength</c>, in code points.</summary>
    public static void MaxLength(ref ValidationContext context, string value, long limit)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > limit && CodePoints(value) > limit)
        {
            context.Add("maxLength", OffendingValue.Append(context, $"must have at most {limit} characters", value));
        }
    }

    /// <summary>Checks <c>pattern</c>.</summary>
    /// <param name="context">The state of the validation.</param>
    /// <param name="value">The text.</param>
    /// <param name="dotNet">The expression in .NET's syntax; a literal.</param>
    /// <param name="source">The expression as the document has it.</param>
    public static void Pattern(
        ref ValidationContext context,
        string value,
        [StringSyntax(StringSyntaxAttribute.Regex)] string dotNet,
        string source
    ) => Pattern(ref context, value, ValidationPattern.Of(dotNet, source));

    /// <summary>Checks <c>pattern</c>.</summary>
    public static void Pattern(ref ValidationContext context, string value, ValidationPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var matches = pattern.Matches(value);
        if (matches != true)
        {
            var message = matches is null ? $"took too long to match {pattern.Source}" : $"must match {pattern.Source}";
            context.Add("pattern", OffendingValue.Append(context, message, value));
        }
    }

    /// <summary>Checks <c>format</c> when formats are asserted.</summary>
    public static void Format(ref ValidationContext context, string value, string format)
    {
        if (context.AssertFormats && !StringFormats.Accept(format, value))
        {
            context.Add("format", OffendingValue.Append(context, $"must be in the format {format}", value));
        }
    }

    /// <summary>Checks <c>enum</c> and <c>const</c>.</summary>
    public static void AllowedValues(ref ValidationContext context, string value, scoped ReadOnlySpan<string> allowed)
    {
        if (!allowed.Contains(value))
        {
            var values =
                allowed.Length <= 10 ? string.Join(", ", allowed.ToArray()) : $"{allowed.Length} allowed values";
            context.Add("enum", OffendingValue.Append(context, $"must be one of {values}", value));
        }
    }

    internal static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var index = 1; index < text.Length; index++)
        {
            if (char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]))
            {
                count--;
            }
        }

        return count;
    }
}
