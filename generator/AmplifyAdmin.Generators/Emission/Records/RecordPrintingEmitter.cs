using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Records;

/// <summary>Prints what <c>ToString()</c> shows where the compiler's own would tell a secret or print a list's type.</summary>
internal static class RecordPrintingEmitter
{
    /// <summary><c>PrintMembers</c>, or nothing where the compiler's is right.</summary>
    public static Code Emit(RecordModel model)
    {
        var own = model.Members.Where(member => !member.IsInherited);
        if (model.Additional is null or { IsInherited: true } && !own.Any(member => member.Sensitive || IsMany(member)))
        {
            return Code.None;
        }

        var names = model.Members.Select(member => member.Name.Text);
        var shown = model.Members.Select(Shown);
        if (model.Additional is { } additional)
        {
            names = names.Append(additional.Name.Text);
            shown = shown.Append(Count(additional.Name));
        }

        var arguments = shown.Prepend(Code.Of($"{Literal.String(string.Join(" ", names))}"));
        return Code.Of(
            $"""
            /// <inheritdoc />
            protected override bool PrintMembers(Text::StringBuilder builder) => Emitted::StructuralEquality.Print(builder,
                {Code.Wrap(arguments, 110)});
            """
        );
    }

    private static Code Shown(MemberModel member) =>
        member.Sensitive && member.Presence == Presence.OptionalNullable
            ? Code.Of($"{member.Name}.HasValue ? \"***\" : \"\"")
        : member.Sensitive
        && member.Value.Shape.IsStruct
        && member.Presence == Presence.Required
        && !member.Value.Nullable
            ? Code.Of($"\"***\"")
        : member.Sensitive ? Code.Of($"{member.Name} is null ? \"\" : \"***\"")
        : Code.Of($"{member.Name}");

    // The document says nothing of these members, so any of them may be a secret.
    private static Code Count(Identifier name) => Code.Of($"Emitted::StructuralEquality.ShowCount({name})");

    private static bool IsMany(MemberModel member) =>
        member.Value.Shape is ListShape or MapShape && member.Presence != Presence.OptionalNullable;
}
