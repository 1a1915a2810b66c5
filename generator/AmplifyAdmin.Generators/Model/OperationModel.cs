using System;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Model;

/// <summary>An operation of the document.</summary>
/// <param name="Name">The stem of its names.</param>
/// <param name="MethodName">The client's method, <c>{Name}Async</c>.</param>
/// <param name="OperationId">The document's operation id, or a made-up one.</param>
/// <param name="HttpMethod">The method in upper case.</param>
/// <param name="Path">The path as the document writes it.</param>
/// <param name="PathParts">The path cut at its parameters.</param>
/// <param name="Parameters">The parameters in the order of the method's signature: required first.</param>
/// <param name="Body">The request body.</param>
/// <param name="Responses">The documented responses: exact statuses, then ranges, then default.</param>
/// <param name="Result">What the method answers.</param>
/// <param name="Paging">How pages follow one another, when documented.</param>
/// <param name="Waiter">How the job that it starts is awaited, when documented.</param>
/// <param name="Security">The names of schemes, as alternatives of conjunctions.</param>
/// <param name="HasClientMethod">False for an <c>OPTIONS</c> operation without an id.</param>
internal sealed record OperationModel(
    Identifier Name,
    Identifier MethodName,
    string OperationId,
    string HttpMethod,
    string Path,
    EquatableArray<PathPartModel> PathParts,
    EquatableArray<ParameterModel> Parameters,
    RequestBodyModel? Body,
    EquatableArray<ResponseModel> Responses,
    ResultModel Result,
    PagingModel? Paging,
    WaiterModel? Waiter,
    EquatableArray<EquatableArray<string>> Security,
    DocumentationModel Documentation,
    bool HasClientMethod
)
{
    /// <summary>The address of its server, where that is not the document's; null otherwise.</summary>
    public required string? Server { get; init; }

    /// <summary>The security schemes and scopes that the document requires, as alternatives of conjunctions.</summary>
    public required EquatableArray<EquatableArray<SecurityRequirementModel>> Authorization { get; init; }

    /// <summary>The tags that group operations.</summary>
    public required EquatableArray<string> Tags { get; init; }

    /// <summary>The group that it is in; null for a member of the client itself.</summary>
    public required GroupModel? Group { get; init; }

    /// <summary>The name of its method within the group.</summary>
    public required Identifier? GroupMethod { get; init; }

    /// <summary>Whether it is another way to call an operation, with another body or for another answer; it has no endpoint.</summary>
    public required bool IsVariant { get; init; }

    /// <summary>Its variants for other answers, among which the endpoint chooses by the request's <c>Accept</c> header.</summary>
    public required EquatableArray<OperationModel> OtherAnswers { get; init; }

    /// <summary>Its endpoints for the other media types of the body: copies of the operation with only that body.</summary>
    public EquatableArray<OperationModel> OtherBodies { get; init; } = [];

    /// <summary>The successes to choose from, where they differ.</summary>
    public required EquatableArray<ResultCaseModel> Cases { get; init; }

    /// <summary>The documented errors: exact statuses, then ranges, then the default.</summary>
    public required EquatableArray<OperationErrorModel> Errors { get; init; }

    /// <summary>Whether these are the errors that most operations have, which the client describes once.</summary>
    public required bool HasCommonErrors { get; init; }

    /// <summary>The forms that the body can be sent as.</summary>
    public required EquatableArray<FormModel> Forms { get; init; }

    /// <summary>The documented headers of the responses; null when there are none.</summary>
    public required HeadersModel? Headers { get; init; }

    /// <summary>The error that the endpoint returns for an invalid request; null for that of the server.</summary>
    public required EndpointErrorModel? BadRequest { get; init; }

    /// <summary>The error that the endpoint returns for an exception of the handler; null for that of the server.</summary>
    public required EndpointErrorModel? Fault { get; init; }

    /// <summary>The client's nested class of what is fixed about the operation; no emitted type has its name.</summary>
    public required Identifier Code { get; init; }

    /// <summary>The class of the operation's endpoint, nested in the class of all endpoints; no emitted type has its name.</summary>
    public required Identifier Endpoint { get; init; }

    /// <summary>How the fake client answers; null when none is emitted.</summary>
    public required FakeModel? Fake { get; init; }

    /// <summary>Wire names in bodies whose values must not appear in messages.</summary>
    public required EquatableArray<string> SensitiveNames { get; init; }

    /// <summary>The method's name in the interface that declares it: the group's or the client's.</summary>
    public Identifier ClientMethod => GroupMethod ?? MethodName;

    /// <summary>The form that the body is sent as, in its first media type; null when that is not a form.</summary>
    public FormModel? Form => Body is { } body ? Forms.FirstOrDefault(form => form.Content == body.Contents[0]) : null;

    /// <summary>The body of the first documented success that has one; null when none has.</summary>
    public ContentModel? Success =>
        ResponseModel.Successes(Responses).FirstOrDefault(response => response.Contents.Count > 0)?.Contents[0];

    /// <summary>The client's method that returns events with their types and ids; null when the result is not an event stream.</summary>
    public Identifier? EventsMethod =>
        Result.Kind == ResultKind.Sequence
        && ResponseModel
            .Successes(Responses)
            .Any(response => response.Contents.Count > 0 && response.Contents[0].Kind == ContentKind.EventStream)
            ? new Identifier(Stem(ClientMethod.Text) + "AsServerSentEventsAsync")
            : null;

    // The other way to call an operation for its events is named "…AsEventsAsync".
    private static string Stem(string method)
    {
        var name = method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method;
        return name.EndsWith("AsEvents", StringComparison.Ordinal) ? name.Substring(0, name.Length - 8) : name;
    }
}

/// <summary>A piece of a path: literal text, or a parameter.</summary>
/// <param name="Text">Literal text, as in the document; empty for a parameter.</param>
/// <param name="Parameter">The index into the operation's parameters, or -1.</param>
internal sealed record PathPartModel(string Text, int Parameter);

/// <summary>A path, query, header or cookie parameter.</summary>
/// <param name="WireName">Its name in the request.</param>
/// <param name="Name">The C# parameter.</param>
/// <param name="Value">Its shape and constraints.</param>
/// <param name="AsJson">Whether a <c>content</c> entry makes it JSON text.</param>
/// <param name="Members">The members of an object-shaped parameter, which styles spread.</param>
internal sealed record ParameterModel(
    string WireName,
    Identifier Name,
    ValueModel Value,
    ParameterLocation In,
    bool Required,
    ParameterStyle Style,
    bool Explode,
    bool AllowReserved,
    bool AllowEmptyValue,
    bool AsJson,
    EquatableArray<MemberModel> Members,
    DocumentationModel Documentation
)
{
    /// <summary>The value as a method takes it: an optional parameter can be null.</summary>
    public ValueModel Argument => Required ? Value : Value with { Nullable = true };
}

/// <summary>Where a parameter travels.</summary>
internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}

/// <summary>How a parameter's value is written.</summary>
internal enum ParameterStyle
{
    Simple,
    Form,
    Label,
    Matrix,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}
