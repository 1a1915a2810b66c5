using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints the checks of one member of a record, inside code that has the record as <c>value</c>.</summary>
internal static class MemberCheckEmitter
{
    public static Code Checks(MemberModel member, ValidationStatics statics, LocalNames locals) =>
        Code.Lines([Travel(member), Value(member, statics, locals)]);

    // A member of one direction only: required there if at all, and out of place in the other.
    private static Code Travel(MemberModel member)
    {
        if (member.Direction == Direction.Both)
        {
            return Code.None;
        }

        var own = member.Direction == Direction.ResponseOnly ? Code.Of($"Response") : Code.Of($"Request");
        var other = member.Direction == Direction.ResponseOnly ? Code.Of($"Request") : Code.Of($"Response");
        var keyword = Literal.String(member.Direction == Direction.ResponseOnly ? "readOnly" : "writeOnly");
        var name = Literal.String(member.WireName);
        var missing = member.RequiredInDirection
            ? Code.Of(
                $$"""
                if (context.Direction == Runtime::ValidationDirection.{{own}} && {{Absent(member)}})
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
                    context.AddMisdirected({{name}}, {{keyword}});
                }
                """
            ),
        ]);
    }

    private static Code Absent(MemberModel member) =>
        member.Presence == Presence.OptionalNullable
            ? Code.Of($"!value.{member.Name}.HasValue")
            : Code.Of($"value.{member.Name} is null");

    private static Code Value(MemberModel member, ValidationStatics statics, LocalNames locals)
    {
        var name = Literal.String(member.WireName);
        var enter = member.Sensitive ? Code.Of($"context.EnterSensitive({name})") : Code.Of($"context.Enter({name})");
        var property = Code.Of($"value.{member.Name}");
        if (member is { Presence: Presence.Required, Value: { Nullable: false, Shape.IsStruct: false } })
        {
            return Required(member, enter, property, name, statics, locals);
        }

        if (!ShapeValidationEmitter.NeedsValidation(member.Value))
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

    // C# lets null pass for a non-nullable reference where the caller insists.
    private static Code Required(
        MemberModel member,
        Code enter,
        Code property,
        Literal name,
        ValidationStatics statics,
        LocalNames locals
    )
    {
        var missing = Code.Of(
            $$"""
            if ({{property}} is null)
            {
                context.AddMissing({{name}});
            }
            """
        );
        return ShapeValidationEmitter.NeedsValidation(member.Value)
            ? Code.Lines([
                missing,
                Code.Of(
                    $"else {Entered(enter, ShapeValidationEmitter.Present(member.Value, member.Name, property, statics, locals))}"
                ),
            ])
            : missing;
    }

    private static Code Entered(Code condition, Code statements) =>
        Code.Of(
            $$"""
            if ({{condition}})
            {
                {{statements}}
                context.Leave();
            }
            """
        );
}
