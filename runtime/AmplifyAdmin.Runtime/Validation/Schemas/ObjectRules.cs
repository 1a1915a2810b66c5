using System;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>A schema for the members of one name.</summary>
internal sealed class MemberRule(string name, Schema schema)
{
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(name);

    internal Schema Schema => schema;

    internal bool Concerns(JsonViewMember member) => member.Name.TextEquals(utf8);
}

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>, which depend on one another.</summary>
internal sealed class MembersRule(
    MemberRule[] named,
    (ValidationPattern Pattern, Schema Schema)[] patterns,
    Schema? additional
) : SchemaRule
{
    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            return true;
        }

        var accepted = true;
        var index = 0;
        foreach (var member in value.Members)
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
                if (Concerns(pattern, member.Name))
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

    private static bool Concerns(ValidationPattern pattern, JsonView name)
    {
        using var chars = name.Chars();
        return pattern.Matches(chars.Span) != false;
    }
}

/// <summary><c>required</c>.</summary>
internal sealed class RequiredRule(string[] names, string keyword = "required") : SchemaRule
{
    private readonly byte[][] utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);

    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            return true;
        }

        var accepted = true;
        for (var index = 0; index < names.Length; index++)
        {
            if (!value.Has(utf8[index]))
            {
                accepted = false;
                if (!context.IsMuted && context.Enter(names[index]))
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
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(name);

    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context) =>
        value.Kind != JsonValueKind.Object || !value.Has(utf8) || rule.Accepts(value, evaluated, ref context);
}

/// <summary><c>propertyNames</c>.</summary>
internal sealed class NamesRule(Schema schema) : SchemaRule
{
    internal override bool Accepts(JsonView value, in Evaluated evaluated, ref ValidationContext context)
    {
        if (value.Kind != JsonValueKind.Object)
        {
            return true;
        }

        var accepted = true;
        foreach (var member in value.Members)
        {
            if (schema.Tries(member.Name, ref context))
            {
                continue;
            }

            accepted = false;
            if (!context.IsMuted && context.Enter(member.Name.Text()))
            {
                context.Add("propertyNames", "has a name that the document does not allow");
                context.Leave();
            }
        }

        return accepted;
    }
}
