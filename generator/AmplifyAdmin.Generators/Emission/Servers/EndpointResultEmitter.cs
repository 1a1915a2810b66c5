using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints the handler's call and what becomes of its result.</summary>
internal static class EndpointResultEmitter
{
    public static Code Emit(OperationModel operation, Identifier call, Code invocation)
    {
        if (operation.Headers is not { } headers)
        {
            return Answer(operation, call, invocation);
        }

        var name = MethodSignature.HeadersName(operation);
        return Code.Of(
            $"""
            var {name} = new {headers.Name}();
            {call}.SendWithResponse({name}.All);
            {Answer(operation, call, invocation)}
            """
        );
    }

    private static Code Answer(OperationModel operation, Identifier call, Code invocation)
    {
        var response = Success(operation, hasBody: true) ?? Success(operation, hasBody: false);
        var status = Status(response);
        var result = LocalName.Of(operation, "result");
        if (
            operation.Result.Kind is ResultKind.None or ResultKind.Undescribed
            || response is not { Contents.Count: > 0 }
        )
        {
            return Code.Of(
                $"""
                await {invocation}.ConfigureAwait(false);
                await AspNetCoreRuntime::ResponseBody.WriteEmptyAsync({call}, {status}).ConfigureAwait(false);
                """
            );
        }

        if (operation.Result.Kind == ResultKind.Choice)
        {
            return Choice(operation, call, invocation, result);
        }

        if (operation.Result.Kind == ResultKind.Sequence)
        {
            var items = response.Contents[0];
            var method = new Identifier(items.Kind == ContentKind.EventStream ? "WriteEventsAsync" : "WriteLinesAsync");
            return Code.Of(
                $"await AspNetCoreRuntime::ResponseSequence.{method}({call}, {status}, {Literal.String(items.MediaType)}, {items.Converter!.Value}.Instance, {invocation}).ConfigureAwait(false);"
            );
        }

        var write = Code.Of(
            $"await {Write(response.Contents[0], status, call, Code.Of($"{result}"))}.ConfigureAwait(false);"
        );
        var isNothing = operation.Result.Type!.Value.Text.EndsWith("?", System.StringComparison.Ordinal);
        return operation.Result.MayBeEmpty && isNothing && Success(operation, hasBody: false) is { } empty
            ? Code.Of(
                $$"""
                var {{result}} = await {{invocation}}.ConfigureAwait(false);
                if ({{result}} is null)
                {
                    await AspNetCoreRuntime::ResponseBody.WriteEmptyAsync({{call}}, {{Status(
                    empty
                )}}).ConfigureAwait(false);
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

    private static Code Choice(OperationModel operation, Identifier call, Code invocation, Identifier result)
    {
        var answer = LocalName.Of(operation, "answer");
        var cases = operation.Result.Cases.Select(one =>
        {
            var status = one.Status > 0 ? one.Status : 200;
            var write = one.Content is { } content
                ? Write(content, status, call, Code.Of($"{answer}.Body"))
                : Code.Of($"AspNetCoreRuntime::ResponseBody.WriteEmptyAsync({call}, {status})");
            return Code.Of(
                $"""
                case {operation.Result.Type!.Value}.{one.Name}{(
                    one.Content is null ? Code.None : Code.Of($" {answer}")
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

    private static Code Write(ContentModel content, int status, Identifier call, Code result)
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

    /// <summary>The first success that has a body or has none: an exact status, else the range, else the default.</summary>
    private static ResponseModel? Success(OperationModel operation, bool hasBody)
    {
        var successes = ResponseModel.Successes(operation.Responses).Where(one => one.Contents.Count > 0 == hasBody);
        return successes.OrderBy(one => one.Status > 0 ? 0 : 1).FirstOrDefault();
    }

    // A range or a default leaves the status open: the plainest is taken.
    private static int Status(ResponseModel? response) => response is { Status: > 0 } ? response.Status : 200;

    private static string Media(ContentModel content) =>
        content.MediaType.IndexOf('*') < 0 ? content.MediaType
        : content.Kind == ContentKind.Text ? "text/plain"
        : content.Kind == ContentKind.Json ? "application/json"
        : "application/octet-stream";
}
