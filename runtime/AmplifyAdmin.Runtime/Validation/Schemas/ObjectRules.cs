using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime;

/// <summary>A schema for the members of one name.</summary>
internal sealed class MemberRule(string name, Schema schema)
{
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(name);

    internal Schema Schema => schema;

    internal bool Concerns(JsonProperty member) => member.NameEquals(utf8);
}

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>, which depend on one another.</summary>
internal sealed class MembersRule(
    IReadOnlyList<MemberRule> named,
    IReadOnlyList<(ValidationPattern Pattern, Schema Schema)> patterns,
    Schema? additional
) : SchemaRule
{
    internal override bool Accepts(JsonElement value, ref Evaluated evaluated, ref ValidationContext context)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        var accepted = true;
        var index = 0;
        foreach (var member in value.EnumerateObject())
        {
            var concerned = false;
            foreach (var rule in named)
            {
                if (rule.Concerns(member))
                {
                    concerned = true;
                    accepted &= rule.Schema.AcceptsMember(member, ref context);
                }
            }

            foreach (var (pattern, schema) in patterns)
            {
                if (pattern.Matches(member.Name) != false)
                {
                    concerned = true;
                    accepted &= schema.AcceptsMember(member, ref context);
                }
            }

            if (!concerned && additional is not null)
            {
                concerned = true;
                accepted &= additional.AcceptsMember(member, ref context);
            }

            if (concerned)
            {
                evaluated.Add(index);
            }

            index++;
        }

        return accepted;
    }
}

/// <summary><c>required</c>.</summary>
internal sealed class RequiredRule(IReadOnlyList<string> names, string keyword = "required") : SchemaRule
{
    internal override bool Accepts(JsonElement value, ref Evaluated evaluated, ref ValidationContext context)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        var accepted = true;
        foreach (var name in names)
        {
            if (!value.TryGetProperty(name, out _))
            {
                accepted = false;
                if (!context.IsMuted && context.Enter(name))
                {
                    context.Add(keyword, "is required");
                    context.Leave();
                }
            }
        }

        return accepted;
    }
}

/// <summary><c>dependentRequired</c> and <c>dependentSchemas</c>: a rule that holds when a member is there.</summary>
internal sealed class DependentRule(string name, SchemaRule rule) : SchemaRule
{
    internal override bool Accepts(JsonElement value, ref Evaluated evaluated, ref ValidationContext context) =>
        value.ValueKind != JsonValueKind.Object
        || !value.TryGetProperty(name, out _)
        || rule.Accepts(value, ref evaluated, ref context);
}

/// <summary><c>propertyNames</c>.</summary>
internal sealed class NamesRule(Schema schema) : SchemaRule
{
    internal override bool Accepts(JsonElement value, ref Evaluated evaluated, ref ValidationContext context)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        var accepted = true;
        foreach (var member in value.EnumerateObject())
        {
            using var name = JsonDocument.Parse('"' + JsonEncodedText.Encode(member.Name).ToString() + '"');
            if (schema.Tries(name.RootElement, ref context))
            {
                continue;
            }

            accepted = false;
            if (!context.IsMuted && context.Enter(member.Name))
            {
                context.Add("propertyNames", "has a name that the document does not allow");
                context.Leave();
            }
        }

        return accepted;
    }
}
