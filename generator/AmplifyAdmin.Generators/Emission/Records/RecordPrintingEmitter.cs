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

        var shown = model
            .Members.Select(member => Part(member.Name, Shown(member)))
            .Append(model.Additional is { } additional ? Part(additional.Name, Count(additional.Name)) : Code.None);
        return Code.Of(
            $"""
            {Access(model)} bool PrintMembers(Text::StringBuilder builder) => Runtime::StructuralEquality.Print(builder,
                {Code.Wrap(shown, 110)});
            """
        );
    }

    private static Code Access(RecordModel model) =>
        model.IsDerived
            ? Code.Of(
                $"""
                /// <inheritdoc />
                protected override
                """
            )
        : model.IsBase
            ? Code.Of(
                $"""
                /// <summary>Prints the members for <c>ToString()</c>.</summary>
                protected virtual
                """
            )
        : Code.Of($"private");

    private static Code Part(Identifier name, Code shown) => Code.Of($"{Literal.String(name.Text)}, {shown}");

    private static Code Shown(MemberModel member) =>
        member.Sensitive && member.Presence == Presence.OptionalNullable
            ? Code.Of($"{member.Name}.HasValue ? \"***\" : \"\"")
        : member.Sensitive
        && member.Value.Shape.IsStruct
        && member.Presence == Presence.Required
        && !member.Value.Nullable
            ? Code.Of($"\"***\"")
        : member.Sensitive ? Code.Of($"{member.Name} is null ? \"\" : \"***\"")
        : IsMany(member) ? Joined(member.Name)
        : Code.Of($"{member.Name}");

    // The document says nothing of these members, so any of them may be a secret.
    private static Code Count(Identifier name) => Code.Of($"Runtime::StructuralEquality.ShowCount({name})");

    private static Code Joined(Identifier name) => Code.Of($"Runtime::StructuralEquality.Show({name})");

    private static bool IsMany(MemberModel member) =>
        member.Value.Shape is ListShape or MapShape && member.Presence != Presence.OptionalNullable;
}
