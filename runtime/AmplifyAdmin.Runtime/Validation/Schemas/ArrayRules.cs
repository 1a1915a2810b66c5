using System.Collections.Generic;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <summary><c>prefixItems</c> and <c>items</c>.</summary>
internal sealed class ItemsRule(IReadOnlyList<Schema> prefix, Schema? rest) : SchemaRule
{
    internal override bool Accepts(JsonElement value, ref Evaluated evaluated, ref ValidationContext context)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return true;
        }

        var accepted = true;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if ((index < prefix.Count ? prefix[index] : rest) is { } schema)
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
    internal override bool Accepts(JsonElement value, ref Evaluated evaluated, ref ValidationContext context)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return true;
        }

        var matches = 0;
        var index = 0;
        foreach (var item in value.EnumerateArray())
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
    internal override bool Accepts(JsonElement value, ref Evaluated evaluated, ref ValidationContext context)
    {
        if (value.ValueKind != kind)
        {
            return true;
        }

        return kind == JsonValueKind.Array
            ? AcceptsItems(value, ref evaluated, ref context)
            : AcceptsMembers(value, ref evaluated, ref context);
    }

    private bool AcceptsItems(JsonElement value, ref Evaluated evaluated, ref ValidationContext context)
    {
        var accepted = true;
        var index = 0;
        foreach (var item in value.EnumerateArray())
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

    private bool AcceptsMembers(JsonElement value, ref Evaluated evaluated, ref ValidationContext context)
    {
        var accepted = true;
        var index = 0;
        foreach (var member in value.EnumerateObject())
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
