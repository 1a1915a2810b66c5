namespace AmplifyAdmin.Runtime.Emitted;

/// <summary><c>allOf</c>, and a <c>$ref</c>, which is an <c>allOf</c> of one.</summary>
internal sealed class AllOfRule(Schema[] schemas) : SchemaRule
{
    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        var accepted = true;
        foreach (var schema in schemas)
        {
            accepted &= schema.Accepts(value, evaluated, ref context);
        }

        return accepted;
    }
}

/// <summary><c>anyOf</c> and <c>oneOf</c>.</summary>
internal sealed class ChoiceRule(string keyword, Schema[] schemas, bool exactlyOne) : SchemaRule
{
    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        // Every branch is tried even after a match: it may speak about children the others do not.
        var matches = 0;
        foreach (var schema in schemas)
        {
            matches += schema.Tries(value, evaluated, ref context) ? 1 : 0;
        }

        if (matches == 1 || (matches > 0 && !exactlyOne))
        {
            return true;
        }

        if (!context.IsMuted)
        {
            var wanted = exactlyOne ? "exactly one" : "at least one";
            context.Add(
                keyword,
                $"must match {wanted} of {schemas.Length} alternatives, but matches {(matches == 0 ? "none" : $"{matches}")}"
            );
        }

        return false;
    }
}

/// <summary><c>not</c>.</summary>
internal sealed class NotRule(Schema schema) : SchemaRule
{
    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        if (!schema.Tries(value, ref context))
        {
            return true;
        }

        context.Add("not", "must not match the schema under 'not'");
        return false;
    }
}

/// <summary><c>if</c> with <c>then</c> and <c>else</c>.</summary>
internal sealed class ConditionRule(Schema condition, Schema? then, Schema? otherwise) : SchemaRule
{
    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        var branch = condition.Tries(value, evaluated, ref context) ? then : otherwise;
        return branch is null || branch.Accepts(value, evaluated, ref context);
    }
}
