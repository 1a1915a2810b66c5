using System;
using System.Collections.Immutable;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;
using Microsoft.CodeAnalysis;

namespace AmplifyAdmin.Generators.Pipeline;

/// <summary>
/// Puts the artefacts of a document into slots by their names. The compiler remembers outputs by position, so that in a
/// plain list one thing added in the middle would emit everything behind it again; a slot holds one thing, seldom two.
/// </summary>
internal static class NamedSlots
{
    private const int Count = 4096;

    /// <summary>The artefacts of all documents.</summary>
    public static IncrementalValuesProvider<Artefact<T>> Spread<T>(
        IncrementalValuesProvider<ApiModel> models,
        Func<ApiModel, EquatableArray<T>> items,
        Func<T, Identifier> name
    ) => models.SelectMany((model, _) => Fill(model.Settings, items(model), name)).SelectMany(static (slot, _) => slot);

    private static ImmutableArray<EquatableArray<Artefact<T>>> Fill<T>(
        ApiSettings settings,
        EquatableArray<T> items,
        Func<T, Identifier> name
    )
    {
        var slots = new EquatableArray<Artefact<T>>[Count];
        foreach (var item in items)
        {
            var slot = Slot(name(item).Text);
            slots[slot] = [.. slots[slot], new Artefact<T>(settings, item)];
        }

        return ImmutableArray.Create(slots);
    }

    // FNV-1a: string.GetHashCode differs from process to process.
    private static int Slot(string name)
    {
        var hash = 2166136261;
        foreach (var character in name)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return (int)(hash % Count);
    }
}
