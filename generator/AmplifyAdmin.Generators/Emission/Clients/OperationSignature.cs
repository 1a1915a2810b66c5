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
            $"{MethodSignature.ReturnType(operation)} {operation.ClientMethod}({Code.List(Parameters(operation).Append(Code.Of($"Threading::CancellationToken {token}{(withDefaults ? Code.Of($" = default") : Code.None)}")))})"
        );
    }

    /// <summary>The client, as the code of an operation refers to it.</summary>
    public static Code Client(OperationModel operation) =>
        operation.Group is null ? Code.Of($"this") : Code.Of($"this.client");

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
                .Select(argument => DocumentationEmitter.Parameter(argument.Name, Describe(operation, argument.Name)))
                .Append(
                    Code.Of(
                        $"""/// <param name="{DocText.Line(CancellationToken(operation).Text)}">Cancels the call.</param>"""
                    )
                )
                .Append(Returns(operation))
                .Concat(Exceptions(operation))
        );

    private static DocumentationModel Describe(OperationModel operation, Identifier name) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Documentation
        ?? operation.Body!.Documentation;

    private static Code Returns(OperationModel operation) =>
        operation.Result.Kind == ResultKind.Undescribed
            ? Code.Of(
                $"/// <returns>The body, which the document does not describe; null when there is none.</returns>"
            )
        : operation.Responses.FirstOrDefault(response => response.Status is >= 200 and < 300) is { } success
        && operation.Result.Kind != ResultKind.None
        && success.Documentation.Summary.Length > 0
            ? Code.Of($"/// <returns>{DocText.Markdown(success.Documentation.Summary)}</returns>")
        : Code.None;

    private static IEnumerable<Code> Exceptions(OperationModel operation)
    {
        foreach (
            var group in operation
                .Responses.Where(response => response.Error is not null)
                .GroupBy(response => response.Error!.Text)
        )
        {
            yield return DocumentationEmitter.Exception(group.First().Error!, group.First().Documentation);
        }

        var texts = operation.Responses.Where(response => response.IsTextError).Select(Untyped).ToList();
        if (texts.Count > 0)
        {
            yield return Code.Of(
                $$"""/// <exception cref="Runtime::ApiException{TError}">{{DocText.Markdown(string.Join(" ", texts))}} The error is the text.</exception>"""
            );
        }

        var untyped = operation
            .Responses.Where(response =>
                response is { Error: null, IsTextError: false } && (response.Status >= 400 || response.Range >= 4)
            )
            .Select(response => Code.Of($"{DocText.Markdown(Untyped(response))} "));
        yield return Code.Of(
            $"""/// <exception cref="Runtime::ApiException">{Code.Join("", untyped)}The call failed in another way.</exception>"""
        );
    }

    private static string Untyped(ResponseModel response)
    {
        var status =
            response.IsDefault ? "Other statuses"
            : response.Status > 0 ? response.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : response.Range.ToString(System.Globalization.CultureInfo.InvariantCulture) + "XX";
        var summary = response.Documentation.Summary.TrimEnd();
        var stop = summary.Length > 0 && summary[summary.Length - 1] is '.' or '!' or '?' ? "" : ".";
        return summary.Length == 0 ? status + "." : status + ": " + summary + stop;
    }
}
