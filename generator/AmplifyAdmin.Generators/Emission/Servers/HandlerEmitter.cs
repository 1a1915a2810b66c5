using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints the interface that a server implements.</summary>
internal static class HandlerEmitter
{
    public static SourceFile Emit(ApiSettings settings, ClientModel model)
    {
        var name = settings.Names.Handler;
        return SourceFile.Create(
            settings,
            "Servers",
            name,
            "#",
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(model.Operations.Any(ObsoleteUse.In))}}
                /// <summary>Does the work behind the endpoints of {{DocText.Line(
                    settings.DocumentName
                )}}: one method per operation.</summary>
                /// <remarks>A documented error is answered by throwing its exception.</remarks>
                public interface {{name}}
                {
                    {{Code.Blocks(model.Operations.Where(operation => operation is { HasClientMethod: true } and ({ IsVariant: false } or { HasOtherBody: true })).Select(Method))}}
                }
                """
            )
        );
    }

    private static Code Method(OperationModel operation) =>
        Code.Of(
            $"""
            {DocumentationEmitter.Emit(operation.Documentation with { Obsolete = null }, Elements(operation))}
            {MethodSignature.HandlerReturnType(operation)} {operation.MethodName}({MethodSignature.Parameters(
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
            .GroupBy(response => response.Error!.Value.Text)
            .Select(group => DocumentationEmitter.Exception(group.First().Error!.Value, group.First().Documentation));
        return Code.Lines(
            parameters
                .Append(body)
                .Append(
                    operation.Headers is null
                        ? Code.None
                        : Code.Of(
                            $"""/// <param name="{DocText.Line(MethodSignature.HeadersName(operation).Text)}">To be filled in: the headers of a success.</param>"""
                        )
                )
                .Append(Code.Of($"""/// <param name="{cancellation}">Cancelled when the caller goes away.</param>"""))
                .Concat(errors)
        );
    }
}
