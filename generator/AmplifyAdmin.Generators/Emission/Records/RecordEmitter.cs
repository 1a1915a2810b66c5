using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Records;

/// <summary>Prints the properties of a record, its equality and its text.</summary>
internal static class RecordEmitter
{
    public static TypeSection Emit(ApiSettings settings, RecordModel model)
    {
        var members = model
            .Members.Where(member => !member.IsInherited)
            .SelectMany(member => new[] { Property(member), OrDefault(member) })
            .Append(
                model.Additional is { IsInherited: false } additional
                    ? AdditionalProperty(model, additional)
                    : Code.None
            )
            .Append(RecordEqualityEmitter.Emit(model))
            .Append(Printing(model));
        return new TypeSection
        {
            Interface =
                model.Inheritance?.Base is { } extended ? Code.Of($"{extended}")
                : settings.Emit.HasFlag(EmittedParts.Validators) ? Code.Of($"Emitted::ValidatedModel")
                : Code.Of($"Emitted::ApiModel"),
            Members = Code.Blocks(members),
        };
    }

    private static Code Property(MemberModel member)
    {
        var required = member is { Presence: Presence.Required, InitialValue: null }
            ? Code.Of($"required ")
            : Code.None;
        var setter = member.IsDiscriminator ? Code.Of($"private protected init;") : Code.Of($"init;");
        var initializer = member.InitialValue is { } value ? Code.Of($" = {value};") : Code.None;
        return Code.Of(
            $$"""
            {{DocumentationEmitter.Emit(member.Documentation)}}
            public {{required}}{{member.Type}} {{member.Name}} { get; {{setter}} }{{initializer}}
            """
        );
    }

    // The compiler's own would tell secrets, and takes much more code.
    private static Code Printing(RecordModel model) =>
        model.Members.Any(member => !member.IsInherited) || model.Additional is { IsInherited: false }
            ? Code.Of(
                $"""
                /// <inheritdoc />
                protected override bool PrintMembers(Text::StringBuilder builder) => Emitted::ModelText.Print(this, builder);
                """
            )
            : Code.None;

    private static Code OrDefault(MemberModel member)
    {
        if (member.Default is not { } fallback)
        {
            return Code.None;
        }

        var expression = member.Presence switch
        {
            Presence.OptionalNullable => Code.Of($"{member.Name}.GetValueOrDefault({fallback.Expression})"),
            Presence.Required when !member.Value.Nullable => Code.Of($"{member.Name}"),
            _ => Code.Of($"{member.Name} ?? {fallback.Expression}"),
        };
        var obsolete = member.Documentation.Obsolete is { } reason
            ? Code.Of($"[System::Obsolete({Literal.String(reason)})]")
            : Code.None;
        return Code.Of(
            $"""
            /// <summary><see cref="{member.Name}"/>, or the document's default where it is absent.</summary>
            {obsolete}
            public {fallback.Type} {fallback.Name} => {expression};
            """
        );
    }

    private static Code AdditionalProperty(RecordModel model, AdditionalMembersModel additional)
    {
        var summary = additional.Forbidden
            ? Code.Of(
                $"/// <summary>Members that the document forbids, kept so that validation can report them.</summary>"
            )
            : Code.Of($"/// <summary>Members that the document does not declare, by name.</summary>");
        return Code.Of(
            $$"""
            {{summary}}
            /// <remarks><c>{{DocText.Line(model.Documentation.Pointer)}}/additionalProperties</c></remarks>
            public {{additional.Type.AsNullable()}} {{additional.Name}} { get; init; }
            """
        );
    }
}
