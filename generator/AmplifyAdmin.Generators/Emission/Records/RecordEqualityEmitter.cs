using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Records;

/// <summary>
/// Prints the equality of records: the compiler's own would compare lists, maps, bytes and free-form JSON by reference, and takes
/// more code.
/// </summary>
internal static class RecordEqualityEmitter
{
    // What System.HashCode.Combine takes: enough to tell records apart.
    private const int MostInHash = 8;

    /// <summary><c>Equals</c> and <c>GetHashCode</c>, or nothing where a record has nothing to compare.</summary>
    public static Code Emit(RecordModel model)
    {
        var declaredMembers = model.Members.Where(member => !member.IsInherited).ToList();
        var declaredAdditional = model.Additional is { IsInherited: false } declared ? declared : null;
        if (declaredAdditional is null && declaredMembers.Count == 0)
        {
            return Code.None;
        }

        var slots = declaredMembers.Select(member => new Slot(member.Name, SlotComparer(member))).ToList();
        if (declaredAdditional is { } additional)
        {
            var comparer = Comparer(additional.Value) ?? Code.None;
            slots.Add(
                new Slot(
                    additional.Name,
                    Code.Of($"Emitted::StructuralEquality.AdditionalMembers<{additional.Value.Type}>({comparer})")
                )
            );
        }

        var comparisons = slots.Select(slot =>
            slot.Comparer is { } comparer
                ? Code.Of($"{comparer}.Equals({slot.Name}, other.{slot.Name})")
                : Code.Of($"{slot.Name} == other.{slot.Name}")
        );
        comparisons =
            model.IsDerived ? comparisons.Prepend(Code.Of($"base.Equals(other)"))
            : model.IsBase ? comparisons.Prepend(Code.Of($"EqualityContract == other.EqualityContract"))
            : comparisons;
        var plain = slots.Where(slot => slot.Comparer is null).Select(slot => Code.Of($"{slot.Name}"));
        var counts = declaredMembers
            .Where(member => Countable(member))
            .Select(member => Code.Of($"{member.Name}?.Count"));
        var inherited = model.IsDerived ? new[] { Code.Of($"base.GetHashCode()") } : [];
        var isVirtual = model.IsBase ? Code.Of($"virtual ") : Code.None;
        var hashed = inherited.Concat(plain).Concat(counts).Take(MostInHash).DefaultIfEmpty(Code.Of($"0"));
        return Code.Of(
            $$"""
            /// <summary>Returns whether the other record has equal members. Lists and maps are compared by their elements.</summary>
            public {{isVirtual}}bool Equals({{model.Name}}? other) =>
                (object)this == other
                || other is not null
                    && {{Code.Wrap(comparisons, " &&", 110)}};

            /// <summary>Returns a hash code that is the same for equal records.</summary>
            public override int GetHashCode() => System::HashCode.Combine({{Code.List(hashed)}});
            """
        );
    }

    /// <summary>The comparer for a value whose type's own equality is by reference; null where the own is right.</summary>
    public static Code? Comparer(ValueModel value) =>
        value.Shape switch
        {
            ListShape list => ListComparer(list.Element),
            MapShape map => MapComparer(map.Element),
            FreeFormObjectShape or AnyShape => Code.Of($"Emitted::StructuralEquality.Node"),
            ScalarShape { Kind: ScalarKind.Bytes or ScalarKind.Base64Url } => Code.Of(
                $"Emitted::StructuralEquality.Bytes"
            ),
            _ => null,
        };

    private static bool Countable(MemberModel member) =>
        member.Value.Shape is ListShape or MapShape && member.Presence != Presence.OptionalNullable;

    // Not-a-number is equal to itself in a record, which the operator denies; a type of the consumer's may have no operator.
    private static Code? SlotComparer(MemberModel member) =>
        (Comparer(member.Value), member.Presence) switch
        {
            ({ } comparer, Presence.OptionalNullable) => Code.Of(
                $"Emitted::StructuralEquality.Optional<{member.Value.Type}>({comparer})"
            ),
            (null, _)
                when member.Value.Shape
                    is ScalarShape { Kind: ScalarKind.Single or ScalarKind.Double or ScalarKind.Mapped } => Code.Of(
                $"Collections::EqualityComparer<{member.Type}>.Default"
            ),
            (var comparer, _) => comparer,
        };

    private static Code ListComparer(ValueModel element) =>
        Code.Of($"Emitted::StructuralEquality.List<{element.Type}>({Comparer(element) ?? Code.None})");

    private static Code MapComparer(ValueModel element) =>
        Code.Of($"Emitted::StructuralEquality.Map<{element.Type}>({Comparer(element) ?? Code.None})");

    private sealed record Slot(Identifier Name, Code? Comparer);
}
