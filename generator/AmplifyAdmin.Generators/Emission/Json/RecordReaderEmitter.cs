using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints the reader of a record: a constructor, which may set what no one else may.</summary>
internal static class RecordReaderEmitter
{
    private const int WordBits = 64;

    /// <summary>The names that the reader knows.</summary>
    public static Code Names(RecordModel model)
    {
        var arguments = model
            .Members.Select(member => Code.Of($"{Literal.String(member.WireName)}"))
            .Prepend(Code.Of($"[{(HasMasks(model) ? Code.List(Masks(model, IsRequired)) : Code.None)}]"))
            .Prepend(Code.Of($"typeof({model.Name})"));
        return Code.Of(
            $"""
            private static readonly Emitted::PropertyNameTable jsonMembers = new(
                {Code.Wrap(arguments, 110)}){Initializer(model)};
            """
        );
    }

    /// <summary>The constructor.</summary>
    public static Code Constructor(RecordModel model)
    {
        var cases = model.Members.Select(
            (member, index) =>
                member.Sensitive
                    ? Code.Of(
                        $"case {index}: var outer{index} = reader.BeginSensitive(); {member.Name} = {Value(model, member)}; reader.EndSensitive(outer{index}); break;"
                    )
                    : Code.Of($"case {index}: {member.Name} = {Value(model, member)}; break;")
        );
        return Code.Of(
            $$"""
            [Analysis::SetsRequiredMembers]
            internal {{model.Name}}(ref Emitted::JsonReader reader)
            {
                {{HierarchyJsonEmitter.Values(model)}}
                {{AdditionalDeclaration(model)}}
                var members = new Emitted::MemberReader(jsonMembers, ref reader{{(
                model.Additional is null ? Code.None : Code.Of($", keepsOthers: true")
            )}});
                while (members.Next(ref reader))
                {
                    switch (members.Current)
                    {
                        {{Code.Lines(cases)}}
                        {{Others(model)}}
                    }
                }
                {{(model.Additional is { } additional ? Code.Of($"{additional.Name} = additional;") : Code.None)}}
            }
            """
        );
    }

    private static Code Value(RecordModel model, MemberModel member)
    {
        var read = ShapeJsonEmitter.Read(member.Value, member.Name, RecordJsonEmitter.Owner(model));
        return member.Presence == Presence.OptionalNullable ? Code.Of($"new({read})") : read;
    }

    private static Code AdditionalDeclaration(RecordModel model) =>
        model.Additional is { } additional
            ? Code.Of($"Collections::Dictionary<string, {additional.Value.Type}>? additional = null;")
            : Code.None;

    private static Code Others(RecordModel model) =>
        model.Additional is { } additional
            ? Code.Of(
                $"default: Emitted::JsonLists.Add(additional ??= [], Emitted::JsonReaderExtensions.ReadName(ref reader), {ShapeJsonEmitter.Read(additional.Value, additional.Name, RecordJsonEmitter.Owner(model))}); break;"
            )
            : Code.None;

    private static Code Initializer(RecordModel model)
    {
        var nullable = model.Members.Any(IsNullable)
            ? Code.Of($"Nullable = [{Code.List(Masks(model, IsNullable))}]")
            : Code.None;
        var constants = model.Members.Any(IsConstant)
            ? Code.Of($"Constants = [{Code.List(Masks(model, IsConstant))}]")
            : Code.None;
        var properties = Code.List([nullable, constants]);
        return properties.IsNone ? Code.None : Code.Of($$""" { {{properties}} }""");
    }

    // Without masks, a reader counts on one word for all members.
    private static bool HasMasks(RecordModel model) => model.Members.Count > WordBits || model.Members.Any(IsRequired);

    private static bool IsRequired(MemberModel member) => member is { Presence: Presence.Required, InitialValue: null };

    private static bool IsConstant(MemberModel member) =>
        member is { Presence: Presence.Required, InitialValue: not null };

    // Null in place of a constant is an error: the member is required.
    private static bool IsNullable(MemberModel member) =>
        member.Presence == Presence.OptionalNullable || member is { InitialValue: not null, IsDiscriminator: false };

    private static IEnumerable<Code> Masks(RecordModel model, System.Func<MemberModel, bool> isMarked)
    {
        for (var start = 0; start < model.Members.Count; start += WordBits)
        {
            var mask = 0UL;
            for (var bit = 0; bit < WordBits && start + bit < model.Members.Count; bit++)
            {
                mask |= isMarked(model.Members[start + bit]) ? 1UL << bit : 0;
            }

            yield return Code.Of($"{Literal.Mask(mask)}");
        }
    }
}
