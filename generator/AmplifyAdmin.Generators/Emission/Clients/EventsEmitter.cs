using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the methods of an operation that returns server-sent events.</summary>
internal static class EventsEmitter
{
    /// <summary>The interface's method, which a fake or another implementation need not implement; none without events.</summary>
    public static Code Declaration(OperationModel operation) =>
        operation.EventsMethod is null
            ? Code.None
            : Code.Of(
                $$"""
                /// <summary>Calls <c>{{DocText.Line(
                    operation.ClientMethod.Text
                )}}</c> and returns the events with their types and ids.</summary>
                /// <remarks><c>{{DocText.Line(operation.Documentation.Pointer)}}</c></remarks>
                {{Signature(operation)}} =>
                    Emitted::ServerSentEvents.EventsAsync({{Call(operation, operation.ClientMethod)}});
                """
            );

    /// <summary>The methods for the data and for the events.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="checks">The statements that check the arguments.</param>
    /// <param name="build">The statements that put the request together.</param>
    /// <param name="request">The request's name in these.</param>
    /// <param name="converter">Reads the data of an event.</param>
    public static Code Methods(OperationModel operation, Code checks, Code build, Identifier request, Code converter)
    {
        var client = OperationSignature.Client(operation);
        var token = OperationSignature.CancellationToken(operation);
        var create = LocalName.Of(operation, "createRequest");
        return Code.Blocks(
            Code.Of(
                $$"""
                {{DocumentationEmitter.Inherited(operation.Documentation)}}
                public {{OperationSignature.Declaration(operation)}} =>
                    Emitted::ServerSentEvents.DataAsync({{Call(operation, operation.EventsMethod!)}}, {{token}});
                """
            ),
            Code.Of(
                $$"""
                {{DocumentationEmitter.Inherited(operation.Documentation)}}
                public {{Signature(operation)}}
                {
                    {{checks}}
                    return {{client}}.transport.SendForEventsAsync({{create}}, {{converter}}, {{client}}.call, {{token}});

                    Emitted::ApiRequest {{create}}()
                    {
                        {{build}}
                        return {{request}};
                    }
                }
                """
            )
        );
    }

    private static Code Signature(OperationModel operation) =>
        Code.Of(
            $"{MethodSignature.EventsReturnType(operation)} {operation.EventsMethod!}({Code.List(OperationSignature.Parameters(operation).Append(Code.Of($"Threading::CancellationToken {OperationSignature.CancellationToken(operation)} = default")))})"
        );

    private static Code Call(OperationModel operation, Identifier method) =>
        Code.Of(
            $"{method}({Code.List(MethodSignature.Arguments(operation).Select(argument => Code.Of($"{argument.Name}")).Append(Code.Of($"{OperationSignature.CancellationToken(operation)}")))})"
        );
}
