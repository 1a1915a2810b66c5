using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints the checks of one member of a record, inside a method of the record.</summary>
internal static class MemberCheckEmitter
{
    public static Code Checks(MemberModel member, ValidationStatics statics, LocalNames locals) =>
        Code.Lines([Travel(member), Value(member, statics, locals)]);

    // A member of one direction only: required there if at all, and out of place in the other.
    private static Code Travel(MemberModel member)
    {
        if (member.Direction == Direction.Both)
        {
            return member is { RequiredInDirection: true, Presence: not Presence.Required }
                ? Code.Of($"if ({Absent(member)}) context.AddMissing({Literal.String(member.WireName)});")
                : Code.None;
        }

        var direction = member.Direction == Direction.ResponseOnly ? Code.Of($"Response") : Code.Of($"Request");
        var other = member.Direction == Direction.ResponseOnly ? Code.Of($"Request") : Code.Of($"Response");
        var keyword = Literal.String(member.Direction == Direction.ResponseOnly ? "readOnly" : "writeOnly");
        var name = Literal.String(member.WireName);
        var missing = member.RequiredInDirection
            ? Code.Of(
                $$"""
                if (context.Direction == Runtime::ValidationDirection.{{direction}} && {{Absent(member)}})
                {
                    context.AddMissing({{name}});
                }
                """
            )
            : Code.None;
        return Code.Lines([
            missing,
            Code.Of(
                $$"""
                if (context.Direction == Runtime::ValidationDirection.{{other}} && !({{Absent(member)}}))
                {
                    context.AddWrongDirection({{name}}, {{keyword}});
                }
                """
            ),
        ]);
    }

    private static Code Absent(MemberModel member) =>
        member.Presence == Presence.OptionalNullable
            ? Code.Of($"!this.{member.Name}.HasValue")
            : Code.Of($"this.{member.Name} is null");

    private static Code Value(MemberModel member, ValidationStatics statics, LocalNames locals)
    {
        var name = Literal.String(member.WireName);
        var enter = member.Sensitive ? Code.Of($"context.EnterSensitive({name})") : Code.Of($"context.Enter({name})");
        var property = Code.Of($"this.{member.Name}");
        if (SingleCall(member) is { } call)
        {
            return call;
        }

        if (member is { Presence: Presence.Required, Value: { Nullable: false, Shape.IsStruct: false } })
        {
            return Required(member, property, name, statics, locals);
        }

        if (!member.Value.HasChecks)
        {
            return Code.None;
        }

        if (member.Value.Shape is AnyShape || member is { Presence: Presence.Required, Value.Nullable: false })
        {
            var always = member.Presence == Presence.OptionalNullable;
            return Entered(
                always ? Code.Of($"{property}.HasValue && {enter}") : enter,
                ShapeValidationEmitter.Present(
                    member.Value,
                    member.Name,
                    always ? Code.Of($"{property}.Value") : property,
                    statics,
                    locals
                )
            );
        }

        var local = locals.For(member.Name);
        var pattern =
            member.Presence == Presence.OptionalNullable
                ? Code.Of($$"""{ HasValue: true, Value: { } {{local}} }""")
                : Code.Of($$"""{ } {{local}}""");
        return Entered(
            Code.Of($"{property} is {pattern} && {enter}"),
            ShapeValidationEmitter.Present(member.Value, member.Name, Code.Of($"{local}"), statics, locals)
        );
    }

    // What most members need is one call.
    private static Code? SingleCall(MemberModel member) =>
        member.Sensitive || member.Presence == Presence.OptionalNullable
            ? null
            : SingleCheckEmitter.Emit(
                member.Value,
                member is { Presence: Presence.Required, Value.Nullable: false },
                member is { Presence: Presence.Required, Value.Nullable: false },
                new Identifier("context"),
                Literal.String(member.WireName),
                Code.Of($"this.{member.Name}")
            );

    // C# lets null pass for a non-nullable reference where the caller insists.
    private static Code Required(
        MemberModel member,
        Code property,
        Literal name,
        ValidationStatics statics,
        LocalNames locals
    )
    {
        if (!member.Value.HasChecks)
        {
            return Code.Of($"context.Require({name}, {property});");
        }

        var method = member.Sensitive ? Code.Of($"EnterRequiredSensitive") : Code.Of($"EnterRequired");
        return Entered(
            Code.Of($"context.{method}({name}, {property})"),
            ShapeValidationEmitter.Present(member.Value, member.Name, property, statics, locals)
        );
    }

    private static Code Entered(Code condition, Code statements) =>
        statements.IsOneLine
            ? Code.Of($$"""if ({{condition}}) { {{statements}} context.Leave(); }""")
            : Code.Of(
                $$"""
                if ({{condition}})
                {
                    {{statements}}
                    context.Leave();
                }
                """
            );
}
