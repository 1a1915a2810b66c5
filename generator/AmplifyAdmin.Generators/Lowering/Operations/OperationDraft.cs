using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Operations.Parameters;
using AmplifyAdmin.Generators.Lowering.Operations.Responses;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>An operation as its node describes it, before the document's types are complete.</summary>
/// <param name="Source">The node with its path.</param>
/// <param name="Name">The stem of its names.</param>
/// <param name="MethodName">The client's method.</param>
/// <param name="OperationId">The document's operation id, or a made-up one.</param>
/// <param name="Parameters">The parameters in the order of the method's signature.</param>
/// <param name="PathParts">The path cut at its parameters.</param>
/// <param name="Body">The request body.</param>
/// <param name="Responses">The documented responses: exact statuses, then ranges, then default.</param>
/// <param name="Result">What the method answers.</param>
/// <param name="Headers">The documented headers of the responses; null when there are none.</param>
internal sealed record OperationDraft(
    PathOperation Source,
    Identifier Name,
    Identifier MethodName,
    string OperationId,
    EquatableArray<ParameterDraft> Parameters,
    EquatableArray<PathPartModel> PathParts,
    RequestBodyModel? Body,
    EquatableArray<ResponseModel> Responses,
    ResultModel Result,
    HeadersDraft? Headers
)
{
    /// <summary>The operation in the document.</summary>
    public OperationNode Node => Source.Operation;

    /// <summary>False for an <c>OPTIONS</c> operation without an id.</summary>
    public bool HasClientMethod => Node.Method != "options" || !string.IsNullOrEmpty(Node.OperationId);

    /// <summary>The address of its server, where that is not the document's; null otherwise.</summary>
    public string? Server { get; init; }

    /// <summary>What tells it from the operation of the document.</summary>
    public OperationVariant Variant { get; init; }
}

/// <summary>What tells another way to call an operation from the operation itself.</summary>
internal enum OperationVariant
{
    /// <summary>Nothing: it is the operation itself.</summary>
    None,

    /// <summary>Its body has another C# type.</summary>
    OtherBody,

    /// <summary>It is for another answer.</summary>
    OtherAnswer,
}
