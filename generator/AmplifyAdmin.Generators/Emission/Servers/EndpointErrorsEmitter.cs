using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints how an endpoint turns a handler's exceptions into documented errors.</summary>
internal static class EndpointErrorsEmitter
{
    public static Code Emit(OperationModel operation)
    {
        var errors = operation
            .Responses.Where(response =>
                response is { Error: not null, Contents.Count: > 0 } && response.Contents[0].Converter is not null
            )
            .GroupBy(response => response.Error!.Text)
            .ToList();
        var texts = operation.Responses.Where(response => response.IsTextError).ToList();
        return errors.Count == 0 && texts.Count == 0
            ? Code.None
            : Code.Of(
                $$"""
                /// <inheritdoc />
                protected override Tasks::Task? WriteErrorAsync(System::Exception exception, AspNetCoreRuntime::EndpointCall exchange) =>
                    exception switch
                    {
                        {{Code.Lines(errors.Select(error => Arm(error.ToList())))}}
                        {{TextArm(texts)}}
                        _ => null,
                    };
                """
            );
    }

    private static Code Arm(List<ResponseModel> responses)
    {
        var exception = responses[0].Error!;
        var content = responses[0].Contents[0];
        var statuses = Code.List(responses.Select(response => Code.Of($"{response.StatusOrRange}")));
        return Code.Of(
            $"{exception} error => AspNetCoreRuntime::ResponseBody.WriteErrorAsync(exchange, error.Error, (int)error.Status, {Literal.String(responses[0].ErrorCode ?? exception.Text)}, [{statuses}], {Literal.String(Media(content))}, {content.Converter!}.Instance),"
        );
    }

    private static Code TextArm(List<ResponseModel> responses) =>
        responses.Count == 0
            ? Code.None
            : Code.Of(
                $"Runtime::ApiException<string> error => AspNetCoreRuntime::ResponseBody.WriteTextErrorAsync(exchange, error.Error, (int)error.Status, [{Code.List(responses.Select(response => Code.Of($"{response.StatusOrRange}")))}], {Literal.String(Text(responses[0].Contents[0]))}),"
            );

    private static string Text(ContentModel content) =>
        content.MediaType.IndexOf('*') < 0 ? content.MediaType : "text/plain";

    private static string Media(ContentModel content) =>
        content.MediaType.IndexOf('*') < 0 ? content.MediaType : "application/json";
}
