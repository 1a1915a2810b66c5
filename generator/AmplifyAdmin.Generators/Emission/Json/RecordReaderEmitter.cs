using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints the reader of a record.</summary>
internal static class RecordReaderEmitter
{
    private const int WordBits = 64;

    /// <summary>The <c>Read</c> method and what it calls.</summary>
    public static Code Emit(RecordModel model) =>
        Code.Blocks(Read(model), model.Members.Count == 0 ? Code.None : IndexOf(model), Missing(model));

    private static Code Read(RecordModel model)
    {
        var names = new LocalNames("reader", "seen", "next", "key", "bit", "member", "additional", "entry");
        var locals = model.Members.Select(member => (member, local: names.For(member.Name))).ToList();
        var declarations = locals.Select(pair =>
            Code.Of($"{pair.member.Type} {pair.local} = {Initially(pair.member)};")
        );
        var assignments = locals.Select(pair => Code.Of($"{pair.member.Name} = {pair.local},"));
        return Code.Of(
            $$"""
            internal static {{model.Name}} Read(ref Json::Utf8JsonReader reader)
            {
                Runtime::JsonInput.BeginObject(ref reader);

                {{Code.Lines(declarations)}}
                {{AdditionalDeclaration(model)}}

                {{SeenDeclaration(model)}}
                while (Runtime::JsonInput.NextMember(ref reader))
                {
                    {{(model.Members.Count == 0 ? Unknown(model) : Dispatch(model, locals))}}
                }

                {{RequiredCheck(model)}}

                return new {{model.Name}}
                {
                    {{Code.Lines(assignments)}}
                    {{(model.Additional is { } additional ? Code.Of($"{additional.Name} = additional,") : Code.None)}}
                };
            }
            """
        );
    }

    private static Code Dispatch(RecordModel model, IReadOnlyList<(MemberModel Member, Identifier Local)> locals)
    {
        var expected = model.Members.Select(
            (member, index) =>
                Code.Of(
                    $"{index} when System::MemoryExtensions.SequenceEqual(key, {Literal.Utf8(member.WireName)}) => {index},"
                )
        );
        var cases = locals.Select(
            (pair, index) =>
                Code.Of(
                    $"""
                    case {index}:
                        {pair.Local} = {Value(pair.Member)};
                        break;
                    """
                )
        );
        var word = IsLarge(model) ? Code.Of($"seen[member >> 6]") : Code.Of($"seen");
        return Code.Of(
            $$"""
            var key = Runtime::JsonInput.Utf8(ref reader);

            // Producers keep the document's order: the member that comes next is tried first.
            var member = next switch
            {
                {{Code.Lines(expected)}}
                _ => IndexOf(key),
            };
            if (member < 0)
            {
                {{Unknown(model)}}
                continue;
            }

            var bit = 1UL << member;
            if (({{word}} & bit) != 0)
            {
                throw Runtime::JsonInput.Duplicate(key);
            }

            {{word}} |= bit;
            next = member + 1;
            Runtime::JsonInput.Advance(ref reader);
            switch (member)
            {
                {{Code.Lines(cases)}}
            }
            """
        );
    }

    private static Code Initially(MemberModel member) =>
        member switch
        {
            { Presence: Presence.OptionalNullable } => Code.Of($"default"),
            { Presence: Presence.Optional } or { Value.Nullable: true } => Code.Of($"null"),
            { Value.Shape.IsStruct: true } => Code.Of($"default"),
            _ => Code.Of($"null!"),
        };

    private static Code Value(MemberModel member)
    {
        var read = ShapeJsonEmitter.Read(member.Value, member.Name);
        return member.Presence == Presence.OptionalNullable ? Code.Of($"new({read})") : read;
    }

    private static Code Unknown(RecordModel model) =>
        model.Additional is not { } additional
            ? Code.Of($"Runtime::JsonInput.SkipMember(ref reader);")
            : Code.Of(
                $$"""
                var entry = reader.GetString()!;
                Runtime::JsonInput.Advance(ref reader);
                additional ??= new Collections::Dictionary<string, {{additional.Value.Type}}>();
                if (!additional.TryAdd(entry, {{ShapeJsonEmitter.Read(additional.Value, additional.Name)}}))
                {
                    throw Runtime::JsonInput.Duplicate(entry);
                }
                """
            );

    private static Code AdditionalDeclaration(RecordModel model) =>
        model.Additional is { } additional
            ? Code.Of($"Collections::Dictionary<string, {additional.Value.Type}>? additional = null;")
            : Code.None;

    private static Code SeenDeclaration(RecordModel model) =>
        model.Members.Count == 0 ? Code.None
        : IsLarge(model)
            ? Code.Of(
                $"""
                System::Span<ulong> seen = stackalloc ulong[{Words(model)}];
                var next = 0;
                """
            )
        : Code.Of(
            $"""
            var seen = 0UL;
            var next = 0;
            """
        );

    private static Code RequiredCheck(RecordModel model)
    {
        if (!HasRequired(model))
        {
            return Code.None;
        }

        var words = Masks(model)
            .Select((mask, index) => (mask, seen: IsLarge(model) ? Code.Of($"seen[{index}]") : Code.Of($"seen")))
            .Where(pair => pair.mask != 0)
            .Select(pair => Code.Of($"({pair.seen} & {Literal.Mask(pair.mask)}) != {Literal.Mask(pair.mask)}"));
        return Code.Of(
            $$"""
            if ({{Code.Join(" || ", words)}})
            {
                throw Missing(seen);
            }
            """
        );
    }

    private static Code IndexOf(RecordModel model) =>
        Code.Of(
            $"""
            private static int IndexOf(System::ReadOnlySpan<byte> key) =>
                {Utf8SwitchEmitter.Emit(
                    new Identifier("key"),
                    model.Members.Select((member, index) => (member.WireName, Code.Of($"{index}"))),
                    Code.Of($"-1")
                )};
            """
        );

    private static Code Missing(RecordModel model)
    {
        if (!HasRequired(model))
        {
            return Code.None;
        }

        var type = IsLarge(model) ? Code.Of($"System::ReadOnlySpan<ulong>") : Code.Of($"ulong");
        var absent = Masks(model)
            .Select(
                (mask, index) =>
                    IsLarge(model)
                        ? Code.Of($"{Literal.Mask(mask)} & ~seen[{index}]")
                        : Code.Of($"{Literal.Mask(mask)} & ~seen")
            );
        var names = model.Members.Select(member => Code.Of($"{Literal.String(member.WireName)}"));
        return Code.Of(
            $"""
            private static Json::JsonException Missing({type} seen) =>
                Runtime::JsonInput.Missing({Literal.String(model.Name.Text)}, [{Code.List(absent)}], [{Code.List(
                names
            )}]);
            """
        );
    }

    private static IEnumerable<ulong> Masks(RecordModel model) =>
        Enumerable
            .Range(0, Words(model))
            .Select(word =>
                model
                    .Members.Skip(word * WordBits)
                    .Take(WordBits)
                    .Select((member, bit) => member.Presence == Presence.Required ? 1UL << bit : 0)
                    .Aggregate(0UL, (mask, bit) => mask | bit)
            );

    private static int Words(RecordModel model) => (model.Members.Count + WordBits - 1) / WordBits;

    private static bool IsLarge(RecordModel model) => model.Members.Count > WordBits;

    private static bool HasRequired(RecordModel model) =>
        model.Members.Any(member => member.Presence == Presence.Required);
}
