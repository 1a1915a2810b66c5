using System.Collections.Generic;
using System.Globalization;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints constraints as arguments of the runtime's methods that check a member in one call; null where they take more.</summary>
internal static class CheckArguments
{
    public static IReadOnlyList<Code>? OfString(ConstraintsModel constraints)
    {
        if (
            constraints.Patterns.Count > 1
            || constraints.AllowedValues.Count > 0
            || constraints.JsonCheck is not null
            || !constraints.Length.IsInt32
        )
        {
            return null;
        }

        var arguments = new List<Code>();
        Add(arguments, "minLength", constraints.Length.Least);
        Add(arguments, "maxLength", constraints.Length.Most);
        foreach (var pattern in constraints.Patterns)
        {
            arguments.Add(Code.Of($"pattern: {Literal.String(pattern.DotNet)}"));
            if (pattern.Source != pattern.DotNet)
            {
                arguments.Add(Code.Of($"source: {Literal.String(pattern.Source)}"));
            }
        }

        if (constraints.Format is { } format)
        {
            arguments.Add(Code.Of($"format: {Literal.String(format)}"));
        }

        return arguments;
    }

    public static IReadOnlyList<Code>? OfList(ConstraintsModel constraints)
    {
        if (constraints.JsonCheck is not null || !constraints.Items.IsInt32)
        {
            return null;
        }

        var arguments = new List<Code>();
        Add(arguments, "minItems", constraints.Items.Least);
        Add(arguments, "maxItems", constraints.Items.Most);
        if (constraints.UniqueItems)
        {
            arguments.Add(Code.Of($"uniqueItems: true"));
        }

        return arguments;
    }

    public static (string Method, IReadOnlyList<Code> Arguments)? OfNumber(
        ScalarKind kind,
        ConstraintsModel constraints
    )
    {
        if (
            kind is not (ScalarKind.Int32 or ScalarKind.Int64)
            || constraints.MultipleOf.Count > 0
            || constraints.AllowedValues.Count > 0
            || constraints.JsonCheck is not null
        )
        {
            return null;
        }

        return (Limit(kind, constraints.Minimum), Limit(kind, constraints.Maximum)) switch
        {
            ({ } minimum, { } maximum) => ("Range", [minimum, maximum]),
            ({ } minimum, null) when constraints.Maximum is null => ("Minimum", [minimum]),
            (null, { } maximum) when constraints.Minimum is null => ("Maximum", [maximum]),
            _ => null,
        };
    }

    private static Code? Limit(ScalarKind kind, LimitModel? limit) =>
        limit is not { Exclusive: false }
        || !long.TryParse(limit.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? null
        : kind == ScalarKind.Int64 ? Code.Of($"{Literal.Int64(number)}")
        : number is >= int.MinValue and <= int.MaxValue ? Code.Of($"{(int)number}")
        : null;

    private static void Add(List<Code> arguments, string name, long? value)
    {
        if (value is { } number)
        {
            arguments.Add(Code.Of($"{new Identifier(name)}: {(int)number}"));
        }
    }
}
