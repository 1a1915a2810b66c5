using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Unions;

/// <summary>Finds the member whose constants tell the branches of a union apart, such as <c>type</c>.</summary>
internal static class ConstantMembers
{
    /// <summary>The member; null when no member has other values in each branch that is an object.</summary>
    public static string? Find(IReadOnlyList<SchemaNode> branches, SchemaViewBuilder views)
    {
        var objects = branches
            .Select(views.Of)
            .Where(view => (view.ValueKinds & JsonKinds.Object) != JsonKinds.None)
            .ToList();
        return objects.Count < 2
            ? null
            : objects[0]
                .Properties.Select(property => property.Name)
                .FirstOrDefault(name => TellsApart(name, objects, views));
    }

    /// <summary>The values that a member can have in a branch, as JSON text without quotation marks.</summary>
    public static IReadOnlyList<string> Values(SchemaView branch, string member, SchemaViewBuilder views) =>
        branch
            .Properties.Where(property => property.Name == member)
            .SelectMany(property => property.Schemas)
            .Select(schema => Stated(views.Of(schema)))
            .FirstOrDefault(values => values.Count > 0)
        ?? [];

    /// <summary>Whether a member has one value, which the type sets.</summary>
    public static bool IsConstant(SchemaView view, string member, SchemaViewBuilder views) =>
        Values(view, member, views).Count == 1;

    private static bool TellsApart(string member, List<SchemaView> branches, SchemaViewBuilder views)
    {
        var seen = new HashSet<string>();
        return branches.All(branch => Values(branch, member, views) is { Count: > 0 } values && values.All(seen.Add));
    }

    private static List<string> Stated(SchemaView view)
    {
        foreach (var part in view.Parts)
        {
            var values = part.HasConst ? [part.Const] : part.Enum;
            if (values is not null)
            {
                var texts = values.Select(Text).ToList();
                return texts.Contains(null) ? [] : texts.ConvertAll(text => text!);
            }
        }

        return [];
    }

    private static string? Text(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
            _ => null,
        };
}
