using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints the writer of a record.</summary>
internal static class RecordWriterEmitter
{
    /// <summary>The <c>WriteJson</c> method.</summary>
    public static Code Emit(RecordModel model)
    {
        var locals = new LocalNames("output", "start", "name", "element", "discriminator", "first", "additional");
        var members = model.Members.Select(member => Shown(member, Member(model, member, locals)));
        var withDiscriminator = Code.Of(
            $$"""
            /// <inheritdoc />
            public override void WriteJson(ref Emitted::JsonWriter output) => WriteJson(ref output, null, default);

            internal void WriteJson(ref Emitted::JsonWriter output, string? discriminator, System::ReadOnlySpan<byte> first)
            """
        );
        var alone = Code.Of(
            $$"""
            /// <inheritdoc />
            public override void WriteJson(ref Emitted::JsonWriter output)
            """
        );
        return Code.Of(
            $$"""
            {{(model.TakesDiscriminator ? withDiscriminator : alone)}}
            {
                var start = output.BeginObject();
                {{(model.TakesDiscriminator ? Code.Of($"output.WriteRaw(first);") : Code.None)}}
                {{Code.Lines(members)}}
                {{(model.Additional is { } additional ? Additional(model, additional) : Code.None)}}
                output.EndObject(start);
            }
            """
        );
    }

    private static Code Shown(MemberModel member, Code statement) =>
        member.Sensitive
            ? Code.Of(
                $$"""if (Emitted::PrintedJson.Shows(ref output, {{JsonLiteral.Member(member.WireName)}}, {{IsPresent(member)}})) { {{statement}} }"""
            )
            : statement;

    private static Code IsPresent(MemberModel member) =>
        member.Presence == Presence.OptionalNullable ? Code.Of($"this.{member.Name}.HasValue")
        : member.Presence == Presence.Required && !member.Value.Nullable ? Code.Of($"true")
        : Code.Of($"this.{member.Name} is not null");

    private static Code Member(RecordModel model, MemberModel member, LocalNames locals)
    {
        var value = Code.Of($"this.{member.Name}");
        if (member.Presence == Presence.OptionalNullable)
        {
            return Code.Of(
                $$"""if ({{value}}.HasValue) { {{Named(model, member, locals, Code.Of($"{value}.Value"))}} }"""
            );
        }

        var isNullable = member.Value.Nullable && member.Value.Shape is not AnyShape;
        if (
            JsonMemberMethod.Of(member.Value.Shape) is not { } method
            || isNullable && member.Presence == Presence.Required
        )
        {
            return Spelled(model, member, locals, value);
        }

        var owner = member.Presence == Presence.Required ? Code.Of($"JsonMember") : Code.Of($"OptionalJsonMember");
        var name = member.Value.Shape is ScalarShape { Kind: ScalarKind.String }
            ? JsonLiteral.TextMember(member.WireName)
            : JsonLiteral.Member(member.WireName);
        return Code.Of($"Emitted::{owner}.{method}(ref output, {name}, {value});");
    }

    private static Code Spelled(RecordModel model, MemberModel member, LocalNames locals, Code value)
    {
        if (member.Presence == Presence.Required)
        {
            return Named(model, member, locals, value);
        }

        // A pattern with a variable applies to what a union contains.
        if (member.Value.Shape is NamedShape { Kind: NamedKind.Union })
        {
            return Code.Of($$"""if ({{value}} is not null) { {{Present(model, member, value)}} }""");
        }

        var local = locals.For(member.Name);
        return Code.Of($$"""if ({{value}} is { } {{local}}) { {{Present(model, member, Code.Of($"{local}"))}} }""");
    }

    private static Code Present(RecordModel model, MemberModel member, Code value) =>
        Code.Of(
            $"output.WriteRaw({JsonLiteral.Member(member.WireName)}); {ShapeJsonEmitter.WritePresent(member.Value.Shape, member.Name, value, RecordJsonEmitter.Owner(model))}"
        );

    private static Code Named(RecordModel model, MemberModel member, LocalNames locals, Code value) =>
        Code.Of(
            $"output.WriteRaw({JsonLiteral.Member(member.WireName)}); {ShapeJsonEmitter.Write(member.Value, member.Name, value, locals, RecordJsonEmitter.Owner(model))}"
        );

    private static Code Additional(RecordModel model, AdditionalMembersModel additional)
    {
        var write = ShapeJsonEmitter.Write(
            additional.Value,
            additional.Name,
            Code.Of($"element"),
            new LocalNames("output", "start", "name", "element", "additional"),
            RecordJsonEmitter.Owner(model)
        );
        // A branch that keeps undeclared members has read the discriminator as one of them.
        var skip = model.TakesDiscriminator ? Code.Of($"if (name == discriminator) continue;") : Code.None;
        var check = model.Members.Count == 0 ? Code.None : Code.Of($"jsonMembers.ThrowIfDeclared(name);");
        return Code.Of(
            $$"""
            if (this.{{additional.Name}} is { } additional)
            {
                foreach (var (name, element) in Emitted::PrintedJson.Additional(ref output, additional))
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
