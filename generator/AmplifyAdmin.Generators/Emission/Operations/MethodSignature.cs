using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Operations;

/// <summary>What the methods of clients and handlers share: their return types and parameters.</summary>
internal static class MethodSignature
{
    /// <summary>The return type.</summary>
    public static Code ReturnType(OperationModel operation) =>
        operation.Result switch
        {
            { Type: null } or { Kind: ResultKind.None } => Code.Of($"Tasks::Task"),
            { Kind: ResultKind.Sequence, Type: { } item } => Code.Of($"Collections::IAsyncEnumerable<{item}>"),
            { Type: { } type } => Code.Of($"Tasks::Task<{type}>"),
        };

    /// <summary>The return type of a handler's method.</summary>
    public static Code HandlerReturnType(OperationModel operation) =>
        operation.Result.Kind == ResultKind.Undescribed ? Code.Of($"Tasks::Task") : ReturnType(operation);

    /// <summary>The return type of a method that returns events with their types and ids.</summary>
    public static Code EventsReturnType(OperationModel operation) =>
        Code.Of($"Collections::IAsyncEnumerable<ServerSentEvents::SseItem<{operation.Result.Type!}>>");

    /// <summary>The parameters of a handler's method, as another method of the handler passes them on.</summary>
    public static Code HandlerArguments(OperationModel operation) =>
        Code.List(
            Arguments(operation)
                .Select(argument => Code.Of($"{argument.Name}"))
                .Concat(operation.Headers is null ? [] : [Code.Of($"{HeadersName(operation)}")])
                .Append(Code.Of($"{LocalName.Of(operation, "cancellationToken")}"))
        );

    /// <summary>The parameters as declared.</summary>
    public static Code Parameters(OperationModel operation) =>
        Code.List(
            Arguments(operation)
                .Select(argument => Code.Of($"{argument.Type} {argument.Name}"))
                .Concat(operation.Headers is { } headers ? [Code.Of($"{headers.Name} {HeadersName(operation)}")] : [])
                .Append(Code.Of($"Threading::CancellationToken {LocalName.Of(operation, "cancellationToken")}"))
        );

    /// <summary>The parameter that takes the response's headers.</summary>
    public static Identifier HeadersName(OperationModel operation) => LocalName.Of(operation, "headers");

    /// <summary>The type and name of everything the request gives: path, body, then the rest.</summary>
    public static IEnumerable<MethodArgument> Arguments(OperationModel operation)
    {
        var path = operation.Parameters.Where(parameter => parameter.In == ParameterLocation.Path);
        var required = operation.Parameters.Where(parameter =>
            parameter.In != ParameterLocation.Path && parameter.Required
        );
        var optional = operation.Parameters.Where(parameter =>
            parameter.In != ParameterLocation.Path && !parameter.Required
        );
        return path.Select(Argument)
            .Concat(Body(operation, required: true))
            .Concat(required.Select(Argument))
            .Concat(Body(operation, required: false))
            .Concat(optional.Select(Argument));
    }

    private static MethodArgument Argument(ParameterModel parameter) =>
        new(parameter.Argument.Type, parameter.Name, !parameter.Required);

    private static IEnumerable<MethodArgument> Body(OperationModel operation, bool required)
    {
        if (operation.Body is { Contents.Count: > 0 } body && body.Required == required)
        {
            yield return new MethodArgument(body.Type, body.Name, !body.Required);
        }
    }
}
