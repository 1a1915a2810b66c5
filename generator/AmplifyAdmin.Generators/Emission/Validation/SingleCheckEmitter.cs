using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints the checks of a member or parameter as one call of the runtime.</summary>
internal static class SingleCheckEmitter
{
    /// <summary>The call; null when the checks take more than one.</summary>
    /// <param name="value">The value's shape and constraints.</param>
    /// <param name="isRequired">Whether null is an error that the call reports.</param>
    /// <param name="isPresent">Whether the C# type of the value is not nullable.</param>
    /// <param name="context">The name of the validation's state.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="expression">The value.</param>
    public static Code? Emit(
        ValueModel value,
        bool isRequired,
        bool isPresent,
        Identifier context,
        Literal name,
        Code expression
    )
    {
        if (!value.HasChecks)
        {
            return null;
        }

        var required = isRequired ? "Required" : "";
        (string Method, IReadOnlyList<Code>? Arguments) call = value.Shape switch
        {
            NamedShape { Kind: not NamedKind.ClosedEnum, IsStruct: true } when value.Constraints.IsNone => (
                isPresent ? "Value" : "OptionalValue",
                []
            ),
            NamedShape { Kind: not NamedKind.ClosedEnum } when value.Constraints.IsNone => (required + "Model", []),
            ListShape
            {
                Element:
                { Nullable: false, Constraints.IsNone: true, Shape: NamedShape { Kind: not NamedKind.ClosedEnum } }
            } => (required + "List", CheckArguments.OfList(value.Constraints)),
            ScalarShape { Kind: ScalarKind.String } => (
                required + "String",
                CheckArguments.OfString(value.Constraints)
            ),
            ScalarShape scalar when CheckArguments.OfNumber(scalar.Kind, value.Constraints) is { } limits => limits,
            _ => ("", null),
        };
        return call.Arguments is not { } arguments
            ? null
            : Code.Of(
                $"Emitted::MemberChecks.{new Identifier(call.Method)}({Code.List(arguments.Prepend(Code.Of($"ref {context}, {name}, {expression}")))});"
            );
    }
}
