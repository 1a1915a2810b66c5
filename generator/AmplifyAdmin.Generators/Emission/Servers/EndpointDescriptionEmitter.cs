using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints what routing, OpenAPI tools and error answers know of an operation.</summary>
internal static class EndpointDescriptionEmitter
{
    public static Code Emit(OperationModel operation)
    {
        var documentation = operation.Documentation;
        return Code.Of(
            $$"""
            new AspNetCoreRuntime::EndpointDescription({{Literal.String(operation.HttpMethod)}}, {{Literal.String(
                RoutePattern.Of(operation)
            )}}, {{Literal.String(operation.OperationId)}})
            {
                {{Tags(operation)}}
                {{Summary(documentation)}}
                {{Description(documentation)}}
                {{Parameters(operation)}}
                {{Security(operation)}}
                {{Accepts(operation)}}
                Produces =
                [
                    {{Code.Lines(operation.Responses.Select(Produces))}}
                ],
                {{Error("BadRequest", operation.BadRequest)}}
                {{Error("Fault", operation.Fault)}}
            }
            """
        );
    }

    private static Code Tags(OperationModel operation) =>
        operation.Tags.Count == 0
            ? Code.None
            : Code.Of($"Tags = [{Code.List(operation.Tags.Select(tag => Code.Of($"{Literal.String(tag)}")))}],");

    private static Code Summary(DocumentationModel documentation) =>
        documentation.Summary.Length == 0 ? Code.None : Code.Of($"Summary = {Literal.String(documentation.Summary)},");

    private static Code Description(DocumentationModel documentation) =>
        documentation.Details.Count == 0
            ? Code.None
            : Code.Of($"Description = {Literal.String(string.Join("\n\n", documentation.Details))},");

    // Tools describe no cookies, and neither does ApiExplorer.
    private static Code Parameters(OperationModel operation)
    {
        var parameters = operation
            .Parameters.Select(
                (parameter, index) =>
                    parameter.In == ParameterLocation.Cookie
                        ? Code.None
                        : Code.Of(
                            $"new({Literal.String(Name(operation, parameter, index))}, AspNetCoreRuntime::ParameterPlace.{new Identifier(parameter.In.ToString())}, typeof({parameter.Value.Shape.Type}), {Literal.Boolean(parameter.Required)}),"
                        )
            )
            .Where(parameter => !parameter.IsNone)
            .ToList();
        return parameters.Count == 0
            ? Code.None
            : Code.Of(
                $"""
                Parameters =
                [
                    {Code.Lines(parameters)}
                ],
                """
            );
    }

    private static string Name(OperationModel operation, ParameterModel parameter, int index) =>
        parameter.In == ParameterLocation.Path ? RoutePattern.RouteValue(operation, index) : parameter.WireName;

    private static Code Security(OperationModel operation) =>
        operation.Authorization.Count == 0
            ? Code.None
            : Code.Of($"Security = [{Code.List(operation.Authorization.Select(Alternative))}],");

    private static Code Alternative(EquatableArray<SecurityRequirementModel> schemes) =>
        Code.Of(
            $"[{Code.List(schemes.Select(scheme => Code.Of($"new({Literal.String(scheme.Scheme)}, [{Code.List(scheme.Scopes.Select(scope => Code.Of($"{Literal.String(scope)}")))}])")))}]"
        );

    private static Code Accepts(OperationModel operation) =>
        operation.Body is { Contents.Count: > 0 } body
            ? Code.Of($"Accepts = {Content(0, body.Contents, !body.Required)},")
            : Code.None;

    private static Code Produces(ResponseModel response) =>
        response.Status == 0 ? Code.None : Code.Of($"{Content(response.Status, response.Contents, false)},");

    private static Code Content(int status, EquatableArray<ContentModel> contents, bool optional)
    {
        var type = contents.Count == 0 ? Code.Of($"void") : Unannotated(contents[0]);
        var media = Code.List(contents.Select(content => Code.Of($"{Literal.String(content.MediaType)}")));
        return Code.Of(
            $"new AspNetCoreRuntime::EndpointContent({status}, typeof({type}), [{media}], {Literal.Boolean(optional)})"
        );
    }

    private static Code Unannotated(ContentModel content) =>
        content.Value is { } value ? Code.Of($"{value.Shape.Type}")
        : content.Item is null ? Code.Of($"IO::Stream")
        : Code.Of($"{content.Type}");

    private static Code Error(string constantProperty, EndpointErrorModel? error) =>
        error is null
            ? Code.None
            : Code.Of(
                $"{new Identifier(constantProperty)} = new AspNetCoreRuntime::EndpointError({error.Status}, {Literal.String(error.Code)}, {Literal.String(error.Message)}, {Literal.String(error.MediaType)}),"
            );
}
