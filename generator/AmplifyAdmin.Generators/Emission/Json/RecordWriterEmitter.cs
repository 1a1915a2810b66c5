using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints the writer of a record.</summary>
internal static class RecordWriterEmitter
{
    /// <summary>The <c>Write</c> method and what it calls.</summary>
    public static Code Emit(RecordModel model)
    {
        var locals = new LocalNames("output", "value", "start", "name", "element", "discriminator", "first");
        var parameters = model.TakesDiscriminator
            ? Code.Of($", string? discriminator = null, System::ReadOnlySpan<byte> first = default")
            : Code.None;
        var members = model.Members.Select(member => Member(member, locals));
        return Code.Of(
            $$"""
            internal static void {{(
                model.IsBase ? Code.Of($"WriteMembers") : Code.Of($"Write")
            )}}(ref Emitted::JsonWriter output, {{model.Name}} value{{parameters}})
            {
                var start = output.BeginObject(value);
                {{(model.TakesDiscriminator ? Code.Of($"output.WriteRaw(first);") : Code.None)}}
                {{Code.Lines(members)}}
                {{(model.Additional is null ? Code.None : Additional(model, model.Additional))}}
                output.EndObject(start);
            }
            """
        );
    }

    private static Code Member(MemberModel member, LocalNames locals)
    {
        var value = Code.Of($"value.{member.Name}");
        if (member.Presence == Presence.Required)
        {
            return member.Value.Nullable ? Named(member, locals, value) : Present(member, value);
        }

        if (member.Presence == Presence.OptionalNullable)
        {
            return Code.Of($$"""if ({{value}}.HasValue) { {{Named(member, locals, Code.Of($"{value}.Value"))}} }""");
        }

        if (member.Value.Shape is ScalarShape { Kind: ScalarKind.String })
        {
            return Code.Of($"output.WriteOptional({JsonLiteral.TextMember(member.WireName)}, {value});");
        }

        // A pattern with a variable applies to what a union contains.
        if (member.Value.Shape is NamedShape { Kind: NamedKind.Union })
        {
            return Code.Of($$"""if ({{value}} is not null) { {{Present(member, value)}} }""");
        }

        var local = locals.For(member.Name);
        return Code.Of($$"""if ({{value}} is { } {{local}}) { {{Present(member, Code.Of($"{local}"))}} }""");
    }

    private static Code Named(MemberModel member, LocalNames locals, Code value) =>
        Code.Of(
            $"output.WriteRaw({JsonLiteral.Member(member.WireName)}); {ShapeJsonEmitter.Write(member.Value, member.Name, value, locals)}"
        );

    // Text shares one check of the room with its member's name.
    private static Code Present(MemberModel member, Code value) =>
        member.Value.Shape is ScalarShape { Kind: ScalarKind.String }
            ? Code.Of($"output.WriteString({JsonLiteral.TextMember(member.WireName)}, {value});")
            : Code.Of(
                $"output.WriteRaw({JsonLiteral.Member(member.WireName)}); {ShapeJsonEmitter.WritePresent(member.Value.Shape, member.Name, value)}"
            );

    private static Code Additional(RecordModel model, AdditionalMembersModel additional)
    {
        var write = ShapeJsonEmitter.Write(
            additional.Value,
            additional.Name,
            Code.Of($"element"),
            new LocalNames("output", "value", "start", "name", "element", "additional")
        );
        // A branch that keeps undeclared members has read the discriminator as one of them.
        var skip = model.TakesDiscriminator ? Code.Of($"if (name == discriminator) continue;") : Code.None;
        var check = model.Members.Count == 0 ? Code.None : Code.Of($"Members.ThrowIfDeclared(name);");
        return Code.Of(
            $$"""
            if (value.{{additional.Name}} is { } additional)
            {
                foreach (var (name, element) in Emitted::JsonLists.Entries(additional))
                {
                    {{skip}}
                    {{check}}
                    output.WriteName(name);
                    {{write}}
                }
            }
            """
        );
    }
}
