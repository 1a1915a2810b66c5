using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints the checks of a string: one line a keyword.</summary>
internal static class StringCheckEmitter
{
    public static IEnumerable<Code> Checks(ConstraintsModel constraints, Code value)
    {
        if (constraints.Length.Least is { } least)
        {
            yield return Code.Of($"Emitted::StringChecks.MinLength(ref context, {value}, {Literal.Int64(least)});");
        }

        if (constraints.Length.Most is { } greatest)
        {
            yield return Code.Of($"Emitted::StringChecks.MaxLength(ref context, {value}, {Literal.Int64(greatest)});");
        }

        foreach (var pattern in constraints.Patterns)
        {
            yield return Code.Of(
                $"Emitted::StringChecks.Pattern(ref context, {value}, {Literal.String(pattern.DotNet)}, {Literal.String(pattern.Source)});"
            );
        }

        if (constraints.Format is { } format)
        {
            yield return Code.Of($"Emitted::StringChecks.Format(ref context, {value}, {Literal.String(format)});");
        }

        if (constraints.AllowedValues.Count > 0)
        {
            var allowed = constraints.AllowedValues.Select(json => Code.Of($"{Text(json)}"));
            yield return Code.Of($"Emitted::StringChecks.AllowedValues(ref context, {value}, [{Code.List(allowed)}]);");
        }
    }

    // A serializer would have to be set up first, which takes a fresh process longer than the whole file does.
    private static Literal Text(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Literal.String(document.RootElement.GetString()!);
    }
}
