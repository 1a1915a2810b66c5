using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints the writer of a record.</summary>
internal static class RecordWriterEmitter
{
    /// <summary>The <c>Write</c> method and what it calls.</summary>
    public static Code Emit(RecordModel model)
    {
        var locals = new LocalNames("output", "value", "start", "name", "element");
        var members = model.Members.Select(member => Member(member, locals));
        return Code.Blocks(
            Code.Of(
                $$"""
                internal static void Write(ref Runtime::JsonOutput output, {{model.Name}} value)
                {
                    var start = output.BeginObject(value);
                    {{Code.Blocks(members)}}

                    {{(model.Additional is null ? Code.None : Additional(model, model.Additional))}}

                    output.EndObject(start);
                }
                """
            ),
            model.Additional is null || model.Members.Count == 0 ? Code.None : IsDeclared(model)
        );
    }

    private static Code Member(MemberModel member, LocalNames locals)
    {
        var name = JsonLiteral.Member(member.WireName);
        switch (member.Presence)
        {
            case Presence.Required:
                return Code.Of(
                    $"""
                    output.WriteRaw({name});
                    {ShapeJsonEmitter.Write(member.Value, member.Name, Code.Of($"value.{member.Name}"), locals)}
                    """
                );
            case Presence.OptionalNullable:
                return Code.Of(
                    $$"""
                    if (value.{{member.Name}}.HasValue)
                    {
                        output.WriteRaw({{name}});
                        {{ShapeJsonEmitter.Write(
                        member.Value,
                        member.Name,
                        Code.Of($"value.{member.Name}.Value"),
                        locals
                    )}}
                    }
                    """
                );
            default:
                var local = locals.For(member.Name);
                return Code.Of(
                    $$"""
                    if (value.{{member.Name}} is { } {{local}})
                    {
                        output.WriteRaw({{name}});
                        {{ShapeJsonEmitter.WritePresent(member.Value.Shape, member.Name, Code.Of($"{local}"))}}
                    }
                    """
                );
        }
    }

    private static Code Additional(RecordModel model, AdditionalMembersModel additional)
    {
        var write = ShapeJsonEmitter.Write(
            additional.Value,
            additional.Name,
            Code.Of($"element"),
            new LocalNames("output", "value", "start", "name", "element", "additional")
        );
        var check =
            model.Members.Count == 0
                ? Code.None
                : Code.Of(
                    $$"""
                    if (IsDeclared(name))
                    {
                        throw Runtime::JsonInput.Duplicate(name);
                    }
                    """
                );
        return Code.Of(
            $$"""
            if (value.{{additional.Name}} is { } additional)
            {
                foreach (var (name, element) in Runtime::JsonOutput.Entries(additional))
                {
                    {{check}}

                    output.WriteName(name);
                    {{write}}
                }
            }
            """
        );
    }

    private static Code IsDeclared(RecordModel model)
    {
        var names = model.Members.Select(member => Code.Of($"{Literal.String(member.WireName)}"));
        return Code.Of(
            $"""
            private static bool IsDeclared(string name) =>
                name is {Code.Join("\n    or ", names)};
            """
        );
    }
}
