using System;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>What one keyword, or a group that belongs together, demands.</summary>
internal abstract class SchemaRule
{
    /// <summary>Whether the value satisfies the rule; errors go to the context, evaluated children to the set.</summary>
    internal abstract bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context);
}

/// <summary>A keyword that looks at the value and at no subschema.</summary>
internal sealed class Assertion(string keyword, string message, Func<JsonView, bool> holds) : SchemaRule
{
    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        if (holds(value))
        {
            return true;
        }

        if (!context.IsMuted)
        {
            var shown = value.Kind is JsonValueKind.Object or JsonValueKind.Array || context.IsSensitive;
            context.Add(keyword, shown ? message : $"{message}, but is {OffendingValue.Shorten(value.RawText)}");
        }

        return false;
    }
}

/// <summary><c>format</c>, when formats are asserted.</summary>
internal sealed class FormatRule(string format) : SchemaRule
{
    private readonly Assertion assertion = new(
        "format",
        $"must be in the format {format}",
        value => value.Kind != JsonValueKind.String || StringFormats.Accept(format, value.Text())
    );

    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context) =>
        !context.AssertFormats || assertion.Accepts(value, evaluated, ref context);
}
