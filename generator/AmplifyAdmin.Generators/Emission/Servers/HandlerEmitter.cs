using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints the interfaces that a server implements: one per group, and one for the operations outside of groups.</summary>
internal static class HandlerEmitter
{
    /// <summary>The interface of the operations outside of groups; null when every operation has a group.</summary>
    public static SourceFile? Emit(ApiSettings settings, ClientModel model) =>
        model.Groups.Count > 0
        && !model.Operations.Any(operation => operation is { HasClientMethod: true, Group: null })
            ? null
            : Emit(settings, model, settings.Names.Handler, null);

    /// <summary>The interface of a group.</summary>
    public static SourceFile Emit(ApiSettings settings, ClientModel model, GroupModel group) =>
        Emit(settings, model, group.Handler, group);

    private static SourceFile Emit(ApiSettings settings, ClientModel model, Identifier name, GroupModel? group)
    {
        var operations = model
            .Operations.Where(operation => operation.Group == group)
            .Where(operation => operation.HasClientMethod)
            .ToList();
        var subject = DocText.Line(group is null ? settings.DocumentName : group.Name.Text);
        return SourceFile.Create(
            settings,
            "Servers",
            name,
            group?.Documentation.Pointer ?? "#",
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(operations.Any(ObsoleteUse.In))}}
                /// <summary>Implements the operations of {{subject}}, one method for each.</summary>
                /// <remarks>Throw the exception of a documented error to return it.</remarks>
                public interface {{name}}
                {
                    {{Code.Blocks(operations.SelectMany(Methods))}}
                }
                """
            )
        );
    }

    private static Code[] Methods(OperationModel operation) =>
        operation.EventsMethod is { } events ? [Method(operation), Events(operation, events)] : [Method(operation)];

    // What ASP.NET Core sends has an event type, an id and an interval only where the handler gives them.
    private static Code Events(OperationModel operation, Identifier name) =>
        Code.Of(
            $"""
            /// <summary>Gives the events of <see cref="{operation.ClientMethod}"/> an event type, an id or a reconnection interval; by default, they have none.</summary>
            /// <inheritdoc cref="{operation.ClientMethod}" path="/param|/exception|/remarks" />
            {MethodSignature.EventsReturnType(operation)} {name}({MethodSignature.Parameters(operation)}) =>
                AspNetCoreRuntime::ResponseSequence.ToEventsAsync({operation.ClientMethod}({MethodSignature.HandlerArguments(
                operation
            )}));
            """
        );

    private static Code Method(OperationModel operation) =>
        Code.Of(
            $"""
            {DocumentationEmitter.Emit(operation.Documentation with { Obsolete = null }, Elements(operation))}
            {MethodSignature.HandlerReturnType(operation)} {operation.ClientMethod}({MethodSignature.Parameters(
                operation
            )});
            """
        );

    private static Code Elements(OperationModel operation)
    {
        var parameters = operation.Parameters.Select(parameter =>
            DocumentationEmitter.Parameter(parameter.Name, parameter.Documentation)
        );
        var body = operation.Body is { Contents.Count: > 0 } content
            ? DocumentationEmitter.Parameter(content.Name, content.Documentation)
            : Code.None;
        var cancellation = DocText.Line(LocalName.Of(operation, "cancellationToken").Text);
        var errors = operation
            .Responses.Where(response => response.Error is not null)
            .GroupBy(response => response.Error!.Text)
            .Select(group => DocumentationEmitter.Exception(group.First().Error!, group.First().Documentation));
        return Code.Lines(
            parameters
                .Append(body)
                .Append(
                    operation.Headers is null
                        ? Code.None
                        : Code.Of(
                            $"""/// <param name="{DocText.Line(MethodSignature.HeadersName(operation).Text)}">The headers of a successful response, to be filled in.</param>"""
                        )
                )
                .Append(
                    Code.Of(
                        $"""/// <param name="{cancellation}">Cancelled when the client closes the connection.</param>"""
                    )
                )
                .Concat(errors)
        );
    }
}
