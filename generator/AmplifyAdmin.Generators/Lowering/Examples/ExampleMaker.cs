using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Constraints;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Makes a value of a schema as a response carries it, from the examples that the schema contains or from its keywords.</summary>
internal sealed class ExampleMaker
{
    private const int OptionalDepth = 4;
    private const int MaxDepth = 32;
    private const int MaxElements = 1000;
    private const int OptionalValues = 300;

    private readonly LoweringContext context;
    private readonly ExampleStyle style;
    private readonly HashSet<SchemaNode> open = [];
    private int made;

    private ExampleMaker(LoweringContext context, ExampleStyle style)
    {
        this.context = context;
        this.style = style;
    }

    /// <summary>The JSON of a value; null when the schema has no finite value.</summary>
    public static string? Make(SchemaNode schema, ExampleStyle style, LoweringContext context)
    {
        var value = new ExampleMaker(context, style).Value(context.Schemas.View(schema), 0, 0);
        return value.Exists ? value.Json : null;
    }

    private MadeValue Value(SchemaView view, int depth, int seed)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        made++;
        if (StatedExamples.Find(view, style.UsesExamples, seed, context) is { Exists: true } stated)
        {
            return stated;
        }

        var key = view.Parts.FirstOrDefault(static part => part.Target is null) ?? view.Schema;
        if (depth > MaxDepth || !open.Add(key))
        {
            return Nullable(view);
        }

        try
        {
            var value = view.Choices.Count > 0 ? Choices(view, key, depth, seed) : OfKind(view, key, depth, seed);
            return value.Exists ? value : Nullable(view);
        }
        finally
        {
            open.Remove(key);
        }
    }

    private static MadeValue Nullable(SchemaView view) =>
        view.HasStatedKinds && view.Nullable ? MadeValue.Of(null) : MadeValue.None;

    private MadeValue OfKind(SchemaView view, SchemaNode key, int depth, int seed)
    {
        var kinds = view.HasStatedKinds ? view.ValueKinds : JsonKinds.None;
        if ((kinds & JsonKinds.Object) != 0 || (kinds == JsonKinds.None && view.Properties.Count > 0))
        {
            return Object(view, key, depth, seed);
        }

        return (kinds & JsonKinds.Array) != 0 ? Array(view, depth)
            : view.HasStatedKinds && kinds == JsonKinds.None ? Nullable(view)
            : ScalarExamples.Make(view, kinds == JsonKinds.None ? JsonKinds.String : kinds, seed);
    }

    private MadeValue Choices(SchemaView view, SchemaNode key, int depth, int seed)
    {
        JsonNode? combined = null;
        foreach (var choice in view.Choices)
        {
            var branch = Branch(view, choice, depth, seed);
            if (!branch.Exists)
            {
                return MadeValue.None;
            }

            combined = Merge(combined, branch.Value);
        }

        if (combined is JsonObject value && view.Properties.Count > 0)
        {
            var members = Object(view, key, depth, seed);
            return members.Exists ? MadeValue.Of(Merge(value, members.Value)) : MadeValue.None;
        }

        return MadeValue.Of(combined);
    }

    private MadeValue Branch(SchemaView view, SchemaChoice choice, int depth, int seed)
    {
        for (var index = 0; index < choice.Branches.Count; index++)
        {
            var branch = choice.Branches[(index + style.Branch) % choice.Branches.Count];
            var branchView = context.Schemas.View(branch);
            if (branchView is { HasStatedKinds: true, ValueKinds: JsonKinds.None })
            {
                continue;
            }

            var value = Value(branchView, depth + 1, seed);
            if (value.Exists)
            {
                if (value.Value is JsonObject members && view.Discriminator is { } discriminator)
                {
                    DiscriminatorExamples.Set(members, discriminator, branch);
                }

                return value;
            }
        }

        return MadeValue.None;
    }

    private MadeValue Object(SchemaView view, SchemaNode key, int depth, int seed)
    {
        var members = new JsonObject();
        foreach (var property in view.Properties)
        {
            var schema = context.Schemas.View(property.Schemas);
            var isRequired = view.Required.Contains(property.Name);
            var isWanted = isRequired || (style.HasOptional && depth < OptionalDepth && made < OptionalValues);
            if (!isWanted || schema.Any(static part => part.WriteOnly))
            {
                continue;
            }

            var value = Value(schema, depth + 1, seed);
            if (value.Exists)
            {
                members[property.Name] = value.Value;
            }
            else if (isRequired)
            {
                return MadeValue.None;
            }
        }

        if (view.Choices.Count == 0 && view.Discriminator is { } discriminator)
        {
            DiscriminatorExamples.Set(members, discriminator, key);
        }

        return AddUndeclared(view, members, depth) ? MadeValue.Of(members) : MadeValue.None;
    }

    // Required members that no part declares, and as many more as minProperties asks for.
    private bool AddUndeclared(SchemaView view, JsonObject members, int depth)
    {
        var declared = new HashSet<string>(view.Properties.Select(property => property.Name));
        var names = view.Required.Where(name => !declared.Contains(name)).ToList();
        var isMap = view.Properties.Count == 0 && style.HasOptional && depth < OptionalDepth;
        var least = System.Math.Max(
            view.Parts.Max(part => part.MinProperties) ?? 0,
            isMap && view.Any(static part => part.AdditionalProperties is { BooleanValue: null }) ? 1 : 0
        );
        for (var number = 1; members.Count + names.Count < least; number++)
        {
            if (number > MaxElements)
            {
                return false;
            }

            names.Add("key" + number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var values = view
            .Parts.Select(part => part.AdditionalProperties)
            .Where(schema => schema is { BooleanValue: null })
            .Select(schema => schema!)
            .ToList();
        foreach (var name in names)
        {
            var value =
                values.Count == 0 ? MadeValue.Of("value") : Value(context.Schemas.View(values), depth + 1, seed: 0);
            if (!value.Exists)
            {
                return false;
            }

            members[name] = value.Value;
        }

        return true;
    }

    private MadeValue Array(SchemaView view, int depth)
    {
        var items = TypedConstraints.ItemsOf(view);
        var (least, most) = (items.Least ?? 0, items.Most ?? long.MaxValue);
        var contained = view.Parts.Select(part => part.Contains).FirstOrDefault(schema => schema is not null);
        var wanted = style.HasOptional || contained is not null ? System.Math.Max(least, 1) : least;
        var count = System.Math.Min(wanted, most);
        if (count > MaxElements)
        {
            return MadeValue.None;
        }

        var first = view.Parts.SelectMany(part => part.PrefixItems).ToList();
        var rest = view.Parts.Select(part => part.Items).Where(schema => schema is not null).Select(schema => schema!);
        var elements = rest.ToList();
        var result = new JsonArray();
        for (var index = 0; index < count; index++)
        {
            var value =
                index < first.Count ? Value(context.Schemas.View(first[index]), depth + 1, index)
                : index == 0 && contained is not null ? Value(context.Schemas.View(contained), depth + 1, index)
                : elements.Count > 0 ? Value(context.Schemas.View(elements), depth + 1, index)
                : MadeValue.Of("value" + index.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (!value.Exists)
            {
                return result.Count >= least ? MadeValue.Of(result) : MadeValue.None;
            }

            result.Add(value.Value);
        }

        return MadeValue.Of(result);
    }

    private static JsonNode? Merge(JsonNode? first, JsonNode? second)
    {
        if (first is not JsonObject target || second is not JsonObject source)
        {
            return first ?? second;
        }

        foreach (var member in source)
        {
            if (!target.ContainsKey(member.Key))
            {
                target[member.Key] = member.Value?.DeepClone();
            }
        }

        return target;
    }
}

/// <summary>What a made value consists of.</summary>
/// <param name="UsesExamples">Whether the examples that schemas contain are used.</param>
/// <param name="HasOptional">Whether optional members are included.</param>
/// <param name="Branch">The first branch of choices to try.</param>
internal sealed record ExampleStyle(bool UsesExamples, bool HasOptional, int Branch);

/// <summary>A value made for a schema, if there is one. A null value is JSON null.</summary>
internal readonly record struct MadeValue(bool Exists, JsonNode? Value)
{
    /// <summary>No value.</summary>
    public static MadeValue None => default;

    /// <summary>The value's JSON.</summary>
    public string Json => Value?.ToJsonString() ?? "null";

    /// <summary>A value.</summary>
    public static MadeValue Of(JsonNode? value) => new(true, value);
}
