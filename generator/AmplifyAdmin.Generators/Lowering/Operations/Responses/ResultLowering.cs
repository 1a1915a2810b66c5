using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Responses;

/// <summary>Decides the return type of a client's method.</summary>
internal static class ResultLowering
{
    /// <summary>The result of an operation with these responses.</summary>
    /// <param name="responses">The documented responses.</param>
    /// <param name="canHaveBody">Whether responses to the method can have a body.</param>
    /// <param name="name">The operation's name.</param>
    /// <param name="context">Names a result of several kinds.</param>
    public static ResultModel Lower(
        EquatableArray<ResponseModel> responses,
        bool canHaveBody,
        Identifier name,
        LoweringContext context
    )
    {
        var successes = ResponseModel.Successes(responses);
        var contents = successes
            .Where(response => response.Contents.Count > 0)
            .Select(response => response.Contents[0])
            .ToList();
        if (contents.Count == 0)
        {
            return canHaveBody && (successes.Count == 0 || successes.Any(CanHaveBody))
                ? new ResultModel(TypeName.Framework("IO::Stream").AsNullable(), ResultKind.Undescribed)
                : new ResultModel(null, ResultKind.None);
        }

        var first = contents[0];
        if (contents.Any(content => content.Type != first.Type || content.Kind != first.Kind))
        {
            return new ResultModel(TypeName.Of(context.TypeNames.Reserve(name.Text + "Result")), ResultKind.Choice);
        }

        return Of(first, mayBeEmpty: contents.Count < successes.Count);
    }

    // The status of a resource that was created, accepted or deleted is the whole answer.
    private static bool CanHaveBody(ResponseModel response) => response.Status is 0 or 200 or 203 or 206;

    /// <summary>The result of an operation that answers with one kind of body.</summary>
    public static ResultModel Of(ContentModel content, bool mayBeEmpty) =>
        content.Kind switch
        {
            ContentKind.EventStream or ContentKind.JsonLines => new ResultModel(content.Type, ResultKind.Sequence),
            ContentKind.Binary or ContentKind.Multipart or ContentKind.FormUrlEncoded => new ResultModel(
                TypeName.Framework("IO::Stream"),
                ResultKind.Stream
            ),
            // A missing body is an empty text.
            ContentKind.Text => new ResultModel(content.Type, ResultKind.Value),
            _ => new ResultModel(
                mayBeEmpty && content.Value is not { Shape.IsStruct: true } ? content.Type.AsNullable() : content.Type,
                ResultKind.Value
            )
            {
                MayBeEmpty = mayBeEmpty,
            },
        };

    /// <summary>The successes to choose from, where they differ.</summary>
    public static EquatableArray<ResultCaseModel> Cases(OperationDraft operation, LoweringContext context) =>
        operation.Result.Kind == ResultKind.Choice
            ? ResponseModel
                .Successes(operation.Responses)
                .Select(response => new ResultCaseModel(
                    new Identifier(context.TypeNames.Free(CaseName(response))),
                    response.Status,
                    response.Range,
                    response.Contents.Count > 0 ? response.Contents[0] : null,
                    response.Documentation
                ))
                .ToEquatableArray()
            : [];

    // The statuses' names are those of System.Net.HttpStatusCode.
    private static string CaseName(ResponseModel response) =>
        response.Status switch
        {
            0 => response.IsDefault ? "Other" : "Success",
            200 => "Ok",
            201 => "Created",
            202 => "Accepted",
            203 => "NonAuthoritativeInformation",
            204 => "NoContent",
            205 => "ResetContent",
            206 => "PartialContent",
            207 => "MultiStatus",
            208 => "AlreadyReported",
            _ => "Status" + response.Status.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
}
