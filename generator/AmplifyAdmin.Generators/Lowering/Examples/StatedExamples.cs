using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Finds the values that a schema itself states: its examples, its constant and its enumerated values.</summary>
internal static class StatedExamples
{
    /// <summary>The value to use; none when the schema states none.</summary>
    /// <param name="view">The schema.</param>
    /// <param name="withExamples">Whether examples count.</param>
    /// <param name="seed">Chooses among enumerated values.</param>
    /// <param name="context">Asks lowering to stop.</param>
    public static MadeValue Find(SchemaView view, bool withExamples, int seed, LoweringContext context)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (withExamples && seed == 0)
        {
            foreach (var part in OwnParts(view))
            {
                var examples = part.HasExample ? [part.Example] : part.Examples;
                if (examples.FirstOrDefault(example => Fits(example, view)) is { } example)
                {
                    return MadeValue.Of(example.DeepClone());
                }
            }
        }

        return Allowed(view) is { Count: > 0 } allowed
            ? MadeValue.Of(allowed[seed % allowed.Count]?.DeepClone())
            : MadeValue.None;
    }

    // An example of one part of an object lacks the members of the others.
    private static IEnumerable<SchemaNode> OwnParts(SchemaView view)
    {
        var isObject = (view.Kinds & JsonKinds.Object) != 0;
        foreach (var part in view.Parts)
        {
            yield return part;
            if (isObject && part.Target is null)
            {
                yield break;
            }
        }
    }

    private static bool Fits(JsonNode? value, SchemaView view) =>
        !view.HasStatedKinds || (SchemaKinds.Of(value) & view.Kinds) != 0;

    // Null is the last choice, because a value shows more.
    private static List<JsonNode?> Allowed(SchemaView view) =>
        AllowedValues.Of(view)?.Where(value => Fits(value, view)).OrderBy(value => value is null).ToList() ?? [];
}
