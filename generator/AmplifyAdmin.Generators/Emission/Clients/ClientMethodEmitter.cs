using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the client's method of an operation and the data that describes the operation.</summary>
internal static class ClientMethodEmitter
{
    public static Code Emit(ApiSettings settings, OperationModel operation)
    {
        var code = operation.Code;
        var members = Code.Blocks(
            Method(settings, operation, code),
            PagingEmitter.Methods(settings, operation),
            WaiterEmitter.Method(operation),
            Code.Of(
                $$"""
                {{Access(settings)}} static class {{code}}
                {
                    {{Code.Blocks(
                    Descriptor(operation),
                    OperationConverters.Emit(operation),
                    OperationChecks.Validators(settings, operation)
                )}}
                }
                """
            )
        );
        return Code.Of(
            $$"""
            public sealed partial class {{settings.Names.Client}}
            {
                {{(operation.Group is { } group ? GroupEmitter.Part(group, Access(settings), members) : members)}}
            }
            """
        );
    }

    /// <summary>How far the code of operations is visible: a fake client shares it.</summary>
    public static Code Access(ApiSettings settings) =>
        settings.Emits(EmittedParts.Fake) ? Code.Of($"internal") : Code.Of($"private");

    private static Code Method(ApiSettings settings, OperationModel operation, Identifier code)
    {
        var request = LocalName.Of(operation, "request");
        return operation.EventsMethod is not null
            ? EventsEmitter.Methods(
                operation,
                OperationChecks.Statements(settings, operation, code),
                Request(settings, operation, request, code),
                request,
                Converter(operation, code)
            )
            : Code.Of(
                $$"""
                {{DocumentationEmitter.Inherited(operation.Documentation)}}
                public {{OperationSignature.Declaration(operation)}}
                {
                    {{OperationChecks.Statements(settings, operation, code)}}
                    {{Request(settings, operation, request, code)}}
                    return {{Send(operation, request, code)}};
                }
                """
            );
    }

    private static Code Request(ApiSettings settings, OperationModel operation, Identifier request, Identifier code) =>
        Code.Of(
            $"""
            var {request} = new Emitted::ApiRequest({code}.Descriptor);
            {Code.Wrap(RequestEmitter.Path(operation, request, code), "", 120)}
            {Code.Lines(RequestEmitter.Parameters(operation, request, code))}
            {Credentials(operation, request)}
            {RequestEmitter.Body(settings, operation, request, code)}
            """
        );

    private static Code Converter(OperationModel operation, Identifier code) =>
        operation.Success is { Converter: { } name } content
            ? OperationConverters.Instance(content, name, code)
            : Code.None;

    private static Code Credentials(OperationModel operation, Identifier request) =>
        operation.Security.Any(alternative => alternative.Count > 0)
            ? Code.Of(
                $"{OperationSignature.Client(operation)}.Authorize({request}, {Code.List(Schemes(operation).Select(name => Code.Of($"{Literal.String(name)}")))});"
            )
            : Code.None;

    private static IEnumerable<string> Schemes(OperationModel operation) =>
        operation.Security.SelectMany(alternative => alternative).Distinct();

    private static Code Send(OperationModel operation, Identifier request, Identifier code)
    {
        var client = OperationSignature.Client(operation);
        var token = OperationSignature.CancellationToken(operation);
        var content = operation.Success;
        var converter = Converter(operation, code);
        return operation.Result.Kind switch
        {
            ResultKind.None => Code.Of($"{client}.transport.SendAsync({request}, {client}.call, {token})"),
            ResultKind.Undescribed => Code.Of(
                $"{client}.transport.SendForUndescribedAsync({request}, {client}.call, {token})"
            ),
            ResultKind.Choice => Code.Of(
                $"{client}.transport.SendForResultAsync<{operation.Result.Type!}>({request}, {ResultReadingEmitter.Read(operation, code)}, {client}.call, {token})"
            ),
            ResultKind.Stream => Code.Of($"{client}.transport.SendForStreamAsync({request}, {client}.call, {token})"),
            ResultKind.Sequence => Code.Of(
                $"{client}.transport.SendForLinesAsync({request}, {converter}, {client}.call, {token})"
            ),
            _ when content!.Kind == ContentKind.Text => Code.Of(
                $"{client}.transport.SendForTextAsync({request}, {client}.call, {token})"
            ),
            _ when operation.Result.MayBeEmpty => Code.Of(
                $"{client}.transport.SendForOptionalAsync({request}, {converter}, {client}.call, {token})"
            ),
            _ => Code.Of($"{client}.transport.SendAsync({request}, {converter}, {client}.call, {token})"),
        };
    }

    /// <summary>A documented error.</summary>
    public static Code Error(OperationErrorModel error) =>
        error.Exception is { } exception
            ? Code.Of($"{exception}.For({error.Status})")
            : Code.Of($"new Emitted::ApiTextError({error.Status})");

    private static Code Descriptor(OperationModel operation)
    {
        var errors = operation.HasCommonErrors ? [Code.Of($"commonErrors")] : operation.Errors.Select(Error);
        var arguments = new[]
        {
            Code.Of($"{Literal.String(operation.OperationId)}"),
            Code.Of($"{Literal.String(operation.HttpMethod)}"),
            Code.Of($"{Literal.String(operation.Path)}"),
        }.Concat(errors);
        return Code.Of(
            $$"""
            internal static readonly Emitted::ApiOperation Descriptor = new(
                {{Code.Wrap(arguments, 110)}}){{Initializer(operation)}};
            """
        );
    }

    private static Code Initializer(OperationModel operation)
    {
        var members = new List<Code>();
        if (operation.Success is { } content)
        {
            members.Add(Code.Of($"Accept = {Literal.String(content.MediaType)}"));
        }

        if (operation.Server is { } server)
        {
            members.Add(Code.Of($"Server = {Literal.String(server)}"));
        }

        if (operation.SensitiveNames.Count > 0)
        {
            var names = operation.SensitiveNames.Select(name => Code.Of($"{Literal.String(name)}"));
            members.Add(Code.Of($"SensitiveNames = [{Code.List(names)}]"));
        }

        return members.Count == 0 ? Code.None : Code.Of($$""" { {{Code.List(members)}} }""");
    }
}
