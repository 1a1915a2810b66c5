using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the signature of a client's method and its doc comment.</summary>
internal static class OperationSignature
{
    /// <summary>The doc comment.</summary>
    public static Code Documentation(OperationModel operation) =>
        DocumentationEmitter.Emit(operation.Documentation, Elements(operation));

    /// <summary>Return type, name and parameters.</summary>
    public static Code Declaration(OperationModel operation, bool withDefaults = true)
    {
        var token = CancellationToken(operation);
        return Code.Of(
            $"{MethodSignature.ReturnType(operation)} {operation.MethodName}({Code.List(Parameters(operation).Append(Code.Of($"Threading::CancellationToken {token}{(withDefaults ? Code.Of($" = default") : Code.None)}")))})"
        );
    }

    /// <summary>The parameter that cancels.</summary>
    public static Identifier CancellationToken(OperationModel operation) =>
        LocalName.Of(operation, "cancellationToken");

    /// <summary>The parameters without the token; optional ones have a default.</summary>
    public static IEnumerable<Code> Parameters(OperationModel operation) =>
        MethodSignature
            .Arguments(operation)
            .Select(argument =>
                argument.Optional
                    ? Code.Of($"{argument.Type} {argument.Name} = null")
                    : Code.Of($"{argument.Type} {argument.Name}")
            );

    private static Code Elements(OperationModel operation) =>
        Code.Lines(
            MethodSignature
                .Arguments(operation)
                .Select(argument => Parameter(argument.Name, Describe(operation, argument.Name)))
                .Append(Parameter(CancellationToken(operation), DocText.Line("Cancels the call.")))
                .Append(Returns(operation))
                .Concat(Exceptions(operation))
        );

    private static Code Parameter(Identifier name, DocText text) =>
        Code.Of($"""/// <param name="{DocText.Line(name.Text)}">{text}</param>""");

    private static DocText Describe(OperationModel operation, Identifier name) =>
        DocText.Lines(
            operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Documentation.Summary
                ?? operation.Body!.Documentation.Summary
        );

    private static Code Returns(OperationModel operation) =>
        operation.Responses.FirstOrDefault(response => response.Status is >= 200 and < 300) is { } success
        && operation.Result.Kind != ResultKind.None
            ? Code.Of($"/// <returns>{DocText.Lines(success.Documentation.Summary)}</returns>")
            : Code.None;

    private static IEnumerable<Code> Exceptions(OperationModel operation)
    {
        foreach (
            var group in operation
                .Responses.Where(response => response.Error is not null)
                .GroupBy(response => response.Error!.Value.Text)
        )
        {
            yield return Code.Of(
                $"""/// <exception cref="{group.First().Error!.Value}">{DocText.Lines(group.First().Documentation.Summary)}</exception>"""
            );
        }

        yield return Code.Of(
            $"""/// <exception cref="Runtime::ApiException">The call failed in another way.</exception>"""
        );
    }
}
