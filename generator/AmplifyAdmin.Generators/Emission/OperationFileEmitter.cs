using AmplifyAdmin.Generators.Emission.Clients;
using AmplifyAdmin.Generators.Emission.Fakes;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Servers;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission;

/// <summary>Prints the file of an operation: the client's method, the types of its response, then the endpoint.</summary>
internal static class OperationFileEmitter
{
    /// <summary>The file; null when the settings select no part of it.</summary>
    public static SourceFile? Emit(ApiSettings settings, OperationModel operation)
    {
        var client =
            operation.HasClientMethod && settings.Emits(EmittedParts.Client)
                ? ClientMethodEmitter.Emit(settings, operation)
                : Code.None;
        var fake =
            operation.HasClientMethod && settings.Emits(EmittedParts.Fake)
                ? FakeMethodEmitter.Emit(settings, operation)
                : Code.None;
        var code = Code.Blocks(client, Response(settings, operation), Endpoint(settings, operation), fake);
        return code.IsNone
            ? null
            : SourceFile.Create(
                settings,
                "Operations",
                operation.Name,
                operation.Documentation.Pointer,
                Code.Of(
                    $"""
                    {ObsoleteUse.Pragma(!client.IsNone || ObsoleteUse.In(operation))}

                    {code}
                    """
                )
            );
    }

    private static Code Response(ApiSettings settings, OperationModel operation) =>
        operation is { HasClientMethod: true, IsVariant: false }
        && settings.Emits(EmittedParts.Client | EmittedParts.Server)
            ? Code.Blocks(
                operation.Result.Kind == ResultKind.Choice ? ResultEmitter.Emit(operation) : Code.None,
                operation.Headers is { IsDeclared: true } headers ? HeadersEmitter.Emit(operation, headers) : Code.None
            )
            : Code.None;

    private static Code Endpoint(ApiSettings settings, OperationModel operation) =>
        operation is { HasClientMethod: true, IsVariant: false }
        && settings.HasAspNetCore
        && settings.Emits(EmittedParts.Server)
            ? EndpointEmitter.Emit(settings, operation)
            : Code.None;
}
