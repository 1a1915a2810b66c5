using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Generators.Lowering.Views;

/// <summary>Finds the values to which a schema is limited.</summary>
internal static class AllowedValues
{
    /// <summary>The values that all lists have in common and that every constant equals; null when there is neither.</summary>
    public static List<JsonNode?>? Of(SchemaView view)
    {
        List<JsonNode?>? allowed = null;
        foreach (var part in view.Parts)
        {
            foreach (var values in new[] { part.Enum, part.HasConst ? [part.Const] : null })
            {
                if (values is not null)
                {
                    allowed = (allowed ?? [.. values]).FindAll(value =>
                        values.Any(other => JsonNode.DeepEquals(value, other))
                    );
                }
            }
        }

        return allowed;
    }
}
