using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints the checks of a number, each in a C# type that holds both the value and the limit exactly.</summary>
internal static class NumberCheckEmitter
{
    public static IEnumerable<Code> Checks(ScalarKind kind, ConstraintsModel constraints, Code value)
    {
        if (constraints.Minimum is { } minimum)
        {
            var method = new Identifier(minimum.Exclusive ? "ExclusiveMinimum" : "Minimum");
            yield return Limit(method, kind, minimum.Text, value);
        }

        if (constraints.Maximum is { } maximum)
        {
            var method = new Identifier(maximum.Exclusive ? "ExclusiveMaximum" : "Maximum");
            yield return Limit(method, kind, maximum.Text, value);
        }

        foreach (var divisor in constraints.MultipleOf)
        {
            yield return MultipleOf(kind, divisor, value);
        }

        if (constraints.AllowedValues.Count > 0)
        {
            var (type, _, _) = Typed(kind, "0");
            var allowed = constraints.AllowedValues.Select(text => Typed(kind, text).Literal);
            yield return Code.Of(
                $"Emitted::NumberChecks.AllowedValues<{type}>(ref context, {value}, [{Code.List(allowed)}]);"
            );
        }
    }

    private static Code Limit(Identifier method, ScalarKind kind, string text, Code value)
    {
        var (type, cast, literal) = Typed(kind, text);
        return Code.Of($"Emitted::NumberChecks.{method}<{type}>(ref context, {cast}{value}, {literal});");
    }

    private static Code MultipleOf(ScalarKind kind, string text, Code value)
    {
        if (kind is ScalarKind.Int32 or ScalarKind.Int64 && TryLong(text, out var integer))
        {
            // The cast says which overload is meant: an int would fit the generic one as well.
            var cast = kind == ScalarKind.Int32 ? Code.Of($"(long)") : Code.None;
            return Code.Of($"Emitted::NumberChecks.MultipleOf(ref context, {cast}{value}, {Literal.Int64(integer)});");
        }

        var literal = TryDecimal(text, out var exact) ? Literal.Decimal(exact) : Literal.String(text);
        return Code.Of($"Emitted::NumberChecks.MultipleOf(ref context, {value}, {literal});");
    }

    // The type to compare in, a cast for the value where C# has no implicit one, and the other number.
    private static (TypeName Type, Code Cast, Code Literal) Typed(ScalarKind kind, string text)
    {
        switch (kind)
        {
            case ScalarKind.Int32 or ScalarKind.Int64 when TryLong(text, out var integer):
                return (TypeName.Framework("long"), Code.None, Code.Of($"{Literal.Int64(integer)}"));
            case ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Decimal when TryDecimal(text, out var exact):
                return (TypeName.Framework("decimal"), Code.None, Code.Of($"{Literal.Decimal(exact)}"));
            case ScalarKind.Single:
                return (TypeName.Framework("float"), Code.None, Code.Of($"(float){Literal.Double(ToDouble(text))}"));
            default:
                var cast = kind == ScalarKind.Decimal ? Code.Of($"(double)") : Code.None;
                return (TypeName.Framework("double"), cast, Code.Of($"{Literal.Double(ToDouble(text))}"));
        }
    }

    private static bool TryLong(string text, out long value)
    {
        value = 0;
        if (
            !TryDecimal(text, out var exact)
            || exact != decimal.Truncate(exact)
            || exact is < long.MinValue or > long.MaxValue
        )
        {
            return false;
        }

        value = (long)exact;
        return true;
    }

    // Text of more digits than a decimal keeps would be rounded.
    private static bool TryDecimal(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && text.Count(char.IsDigit) <= 28
        && (value != 0 || text.TrimStart('-').All(character => character is '0' or '.'));

    private static double ToDouble(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : text.StartsWith("-", System.StringComparison.Ordinal) ? double.NegativeInfinity
        : double.PositiveInfinity;
}
