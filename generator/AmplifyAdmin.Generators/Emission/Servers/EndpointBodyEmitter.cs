using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints how an endpoint reads and checks the request's body.</summary>
internal static class EndpointBodyEmitter
{
    public static Code Read(ApiSettings settings, OperationModel operation, Identifier call)
    {
        if (operation.Body is not { Contents.Count: > 0 } body)
        {
            return Code.None;
        }

        return Code.Lines([
            Code.Of($"var {body.Name} = {Expression(settings, operation, body, call)};"),
            EndpointChecksEmitter.Body(settings, body, call),
        ]);
    }

    private static Code Expression(
        ApiSettings settings,
        OperationModel operation,
        RequestBodyModel body,
        Identifier call
    )
    {
        var content = body.Contents[0];
        var media = Literal.String(content.MediaType);
        var required = Literal.Boolean(body.Required);
        return content.Kind switch
        {
            ContentKind.Json when content.Converter is { } converter => Code.Of(
                $"await AspNetCoreRuntime::RequestBody.ReadJsonAsync({call}, {converter}.Instance, {required}).ConfigureAwait(false)"
            ),
            ContentKind.Text => Code.Of(
                $"await AspNetCoreRuntime::RequestBody.ReadTextAsync({call}, {media}, {required}).ConfigureAwait(false)"
            ),
            ContentKind.FormUrlEncoded or ContentKind.Multipart when content.Value is { Shape: NamedShape named } =>
                Code.Of(
                    $"await AspNetCoreRuntime::RequestForm.ReadAsync({call}, {media}, {Form(operation.Form!)}, {named.Json.Converter}.Instance, {required}).ConfigureAwait(false)"
                ),
            ContentKind.JsonLines when content.Converter is { } converter => Code.Of(
                $"AspNetCoreRuntime::RequestLines.Read({call}, {media}, {required}, {converter}.Instance{ItemCheck(settings, content)})"
            ),
            _ when content.IsFile => Code.Of($"AspNetCoreRuntime::RequestBody.File({call}, {media})"),
            _ => Code.Of($"AspNetCoreRuntime::RequestBody.Stream({call}, {media})"),
        };
    }

    private static Code ItemCheck(ApiSettings settings, ContentModel content) =>
        settings.Emit.HasFlag(EmittedParts.Validators)
        && content.Item is { Nullable: false, Shape: NamedShape { Kind: NamedKind.Record or NamedKind.Union } }
            ? Code.Of($", static value => value.Validate(Runtime::ValidationOptions.Request)")
            : Code.None;

    private static Code Form(FormModel form) =>
        form.Parts.Count == 0
            ? ParameterFormEmitter.Emit(form.Content.Value!, [])
            : ParameterFormEmitter.Emit(form.Parts, form.Content.Kind == ContentKind.Multipart);
}
