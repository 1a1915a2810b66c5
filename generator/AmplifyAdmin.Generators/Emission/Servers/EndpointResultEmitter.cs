using System;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints the handler's call and what becomes of its result.</summary>
internal static class EndpointResultEmitter
{
    /// <param name="operation">The operation.</param>
    /// <param name="call">The variable that holds the request and its response.</param>
    /// <param name="invoke">Prints the call of one of the handler's methods.</param>
    public static Code Emit(OperationModel operation, Identifier call, Func<Identifier, Code> invoke)
    {
        if (operation.Headers is not { } headers)
        {
            return Answers(operation, call, invoke);
        }

        var name = MethodSignature.HeadersName(operation);
        return Code.Of(
            $"""
            var {name} = new {headers.Name}();
            {call}.SendWithResponse({name}.All);
            {Answers(operation, call, invoke)}
            """
        );
    }

    // The answer that the request prefers.
    private static Code Answers(OperationModel operation, Identifier call, Func<Identifier, Code> invoke)
    {
        if (operation.OtherAnswers.Count == 0)
        {
            return Answer(operation, call, invoke);
        }

        var media = operation
            .OtherAnswers.Select(MediaType)
            .Prepend(MediaType(operation))
            .Select(text => Code.Of($"{Literal.String(text)}"));
        var others = operation.OtherAnswers.Select(
            (other, index) =>
                Code.Of(
                    $$"""
                    case {{index + 1}}:
                    {
                        {{Answer(other, call, invoke)}}
                        break;
                    }
                    """
                )
        );
        return Code.Of(
            $$"""
            switch ({{call}}.ChooseMediaType([{{Code.List(media)}}]))
            {
                {{Code.Lines(others)}}
                default:
                {
                    {{Answer(operation, call, invoke)}}
                    break;
                }
            }
            """
        );
    }

    private static Code Answer(OperationModel operation, Identifier call, Func<Identifier, Code> invoke)
    {
        var result = LocalName.Of(operation, "result");
        var invocation = invoke(operation.ClientMethod);
        if (operation.Result.Kind is ResultKind.None or ResultKind.Undescribed || operation.Success is not { } content)
        {
            return Code.Of(
                $"""
                await {invocation}.ConfigureAwait(false);
                {Empty(operation, call)}
                """
            );
        }

        if (operation.Result.Kind == ResultKind.Choice)
        {
            return Choice(operation, call, invocation, result);
        }

        var status = EndpointStatus.Of(operation, call, hasBody: true);
        if (operation.Result.Kind == ResultKind.Sequence)
        {
            var (method, source) = operation.EventsMethod is { } events
                ? ("WriteEventsAsync", invoke(events))
                : ("WriteLinesAsync", invocation);
            return Code.Of(
                $"await AspNetCoreRuntime::ResponseSequence.{new Identifier(method)}({call}, {status}, {Literal.String(content.MediaType)}, {content.Converter!}.Instance, {source}).ConfigureAwait(false);"
            );
        }

        var write = Code.Of($"await {Write(content, status, call, Code.Of($"{result}"))}.ConfigureAwait(false);");
        var isNothing = operation.Result.Type!.IsNullable;
        return operation.Result.MayBeEmpty && isNothing && EndpointStatus.HasEmpty(operation)
            ? Code.Of(
                $$"""
                var {{result}} = await {{invocation}}.ConfigureAwait(false);
                if ({{result}} is null)
                {
                    {{Empty(operation, call)}}
                }
                else
                {
                    {{write}}
                }
                """
            )
            : Code.Of(
                $"""
                var {result} = await {invocation}.ConfigureAwait(false);
                {write}
                """
            );
    }

    private static Code Empty(OperationModel operation, Identifier call) =>
        Code.Of(
            $"await AspNetCoreRuntime::ResponseBody.WriteEmptyAsync({call}, {EndpointStatus.Of(operation, call, hasBody: false)}).ConfigureAwait(false);"
        );

    private static Code Choice(OperationModel operation, Identifier call, Code invocation, Identifier result)
    {
        var answer = LocalName.Of(operation, "answer");
        var cases = operation.Cases.Select(branch =>
        {
            var status = EndpointStatus.Of(branch, call);
            var write = branch.Content is { } content
                ? Write(content, status, call, Code.Of($"{answer}.Body"))
                : Code.Of($"AspNetCoreRuntime::ResponseBody.WriteEmptyAsync({call}, {status})");
            return Code.Of(
                $"""
                case {operation.Result.Type!}.{branch.Name}{(
                    branch.Content is null ? Code.None : Code.Of($" {answer}")
                )}:
                    await {write}.ConfigureAwait(false);
                    break;
                """
            );
        });
        return Code.Of(
            $$"""
            var {{result}} = await {{invocation}}.ConfigureAwait(false);
            switch ({{result}})
            {
                {{Code.Lines(cases)}}
            }
            """
        );
    }

    private static Code Write(ContentModel content, Code status, Identifier call, Code result)
    {
        var media = Literal.String(Media(content));
        return content.Kind switch
        {
            ContentKind.Text => Code.Of(
                $"AspNetCoreRuntime::ResponseBody.WriteTextAsync({call}, {status}, {media}, {result})"
            ),
            ContentKind.Json when content.Converter is { } converter => Code.Of(
                $"AspNetCoreRuntime::ResponseBody.WriteJsonAsync({call}, {status}, {media}, {converter}.Instance, {result})"
            ),
            _ => Code.Of($"AspNetCoreRuntime::ResponseBody.WriteStreamAsync({call}, {status}, {media}, {result})"),
        };
    }

    private static string MediaType(OperationModel operation) => operation.Success!.MediaType;

    private static string Media(ContentModel content) =>
        content.MediaType.IndexOf('*') < 0 ? content.MediaType
        : content.Kind == ContentKind.Text ? "text/plain"
        : content.Kind == ContentKind.Json ? "application/json"
        : "application/octet-stream";
}
