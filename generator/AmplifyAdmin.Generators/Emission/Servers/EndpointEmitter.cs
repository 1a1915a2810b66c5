using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints the endpoint of one operation.</summary>
internal static class EndpointEmitter
{
    public static Code Emit(ApiSettings settings, OperationModel operation) =>
        Code.Of(
            $$"""
            internal static partial class {{settings.Names.Endpoints}}
            {
                {{Code.Blocks([
                    Class(settings, operation, Others(HandlerOf(settings, operation), operation.OtherBodies)),
                    .. operation.OtherBodies.Select(other => Class(settings, other, Code.None)),
                ])}}
            }
            """
        );

    private static Code Class(ApiSettings settings, OperationModel operation, Code others)
    {
        var handler = HandlerOf(settings, operation);
        var route = DocText.Line(operation.HttpMethod + " " + operation.Path);
        return Code.Of(
            $$"""
            /// <summary>Answers <c>{{route}}</c>.</summary>
            internal sealed class {{operation.Endpoint}}() : AspNetCoreRuntime::ApiEndpoint<{{handler}}>(
                {{EndpointDescriptionEmitter.Emit(operation)}}
            )
            {
                {{Code.Blocks(others, Members(settings, operation, handler))}}
            }
            """
        );
    }

    private static Code Others(Identifier handler, EquatableArray<OperationModel> endpoints) =>
        endpoints.Count == 0
            ? Code.None
            : Code.Of(
                $$"""
                /// <inheritdoc />
                protected override Collections::IReadOnlyList<AspNetCoreRuntime::ApiEndpoint<{{handler}}>> Others { get; } = [{{Code.List(
                    endpoints.Select(other => Code.Of($"new {other.Endpoint}()"))
                )}}];
                """
            );

    private static Code Members(ApiSettings settings, OperationModel operation, Identifier handler) =>
        Code.Blocks(
            EndpointParametersEmitter.Fields(operation),
            Handle(settings, operation, handler, LocalName.Of(operation, "exchange")),
            EndpointErrorsEmitter.Emit(operation),
            EndpointChecksEmitter.Methods(settings, operation),
            EndpointConvertersEmitter.Emit(operation)
        );

    private static Code Handle(ApiSettings settings, OperationModel operation, Identifier handler, Identifier call)
    {
        var target = LocalName.Of(operation, "handler");
        var arguments = MethodSignature
            .Arguments(operation)
            .Select(argument =>
                Code.Of($"{argument.Name}{(IsRequiredBody(operation, argument.Name) ? Code.Of($"!") : Code.None)}")
            )
            .Concat(operation.Headers is null ? [] : [Code.Of($"{MethodSignature.HeadersName(operation)}")])
            .Append(Code.Of($"{call}.Aborted"));
        var list = Code.List(arguments);
        return Code.Of(
            $$"""
            /// <inheritdoc />
            protected override async Tasks::ValueTask HandleAsync({{handler}} {{target}}, AspNetCoreRuntime::EndpointCall {{call}})
            {
                {{EndpointParametersEmitter.Reads(operation, call)}}
                {{EndpointChecksEmitter.Parameters(settings, operation, call)}}
                {{EndpointBodyEmitter.Read(settings, operation, call)}}
                if ({{call}}.IsRejected)
                {
                    return;
                }

                {{EndpointResultEmitter.Emit(operation, call, method => Code.Of($"{target}.{method}({list})"))}}
            }
            """
        );
    }

    private static Identifier HandlerOf(ApiSettings settings, OperationModel operation) =>
        operation.Group?.Handler ?? settings.Names.Handler;

    private static bool IsRequiredBody(OperationModel operation, Identifier name) =>
        operation.Body is { Required: true } body
        && body.Name == name
        && body.Contents[0].Value is { Nullable: false, Shape.IsStruct: false };
}
