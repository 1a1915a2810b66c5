using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary><c>prefixItems</c> and <c>items</c>.</summary>
internal sealed class ItemsRule(Schema[] prefix, Schema? rest) : SchemaRule
{
    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        if (value.Kind != JsonValueKind.Array)
        {
            return true;
        }

        var accepted = true;
        var index = 0;
        foreach (var item in value.Items)
        {
            if ((index < prefix.Length ? prefix[index] : rest) is { } schema)
            {
                evaluated.Add(index);
                accepted &= schema.AcceptsItem(item, index, ref context);
            }

            index++;
        }

        return accepted;
    }
}

/// <summary><c>contains</c> with its limits.</summary>
internal sealed class ContainsRule(Schema schema, JsonNumber least, JsonNumber? greatest) : SchemaRule
{
    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        if (value.Kind != JsonValueKind.Array)
        {
            return true;
        }

        var matches = 0;
        var index = 0;
        foreach (var item in value.Items)
        {
            if (schema.Tries(item, ref context))
            {
                matches++;
                evaluated.Add(index);
            }

            index++;
        }

        var count = JsonNumber.Of(matches);
        if (count.CompareTo(least) < 0)
        {
            context.Add(
                matches == 0 ? "contains" : "minContains",
                $"must have at least {least} elements that match 'contains', but has {matches}"
            );
            return false;
        }

        if (greatest is { } most && count.CompareTo(most) > 0)
        {
            context.Add("maxContains", $"must have at most {most} elements that match 'contains', but has {matches}");
            return false;
        }

        return true;
    }
}

/// <summary><c>unevaluatedItems</c> and <c>unevaluatedProperties</c>: what no other rule spoke about.</summary>
internal sealed class UnevaluatedRule(Schema schema, JsonValueKind kind) : SchemaRule
{
    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        if (value.Kind != kind)
        {
            return true;
        }

        return kind == JsonValueKind.Array
            ? AcceptsItems(value, evaluated, ref context)
            : AcceptsMembers(value, evaluated, ref context);
    }

    private bool AcceptsItems(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        var accepted = true;
        var index = 0;
        foreach (var item in value.Items)
        {
            if (!evaluated.Contains(index))
            {
                evaluated.Add(index);
                accepted &= schema.AcceptsItem(item, index, ref context);
            }

            index++;
        }

        return accepted;
    }

    private bool AcceptsMembers(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        var accepted = true;
        var index = 0;
        foreach (var member in value.Members)
        {
            if (!evaluated.Contains(index))
            {
                evaluated.Add(index);
                accepted &= schema.AcceptsMember(member, ref context);
            }

            index++;
        }

        return accepted;
    }
}
