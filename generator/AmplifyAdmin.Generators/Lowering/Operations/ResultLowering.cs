using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Decides what a client's method answers.</summary>
internal static class ResultLowering
{
    /// <summary>The result of an operation with these responses.</summary>
    public static ResultModel Lower(EquatableArray<ResponseModel> responses)
    {
        var successes = responses.Where(IsSuccess).ToList();
        if (successes.Count == 0)
        {
            // A default without an error body of its own stands for success.
            successes = responses.Where(response => response.IsDefault && response.Error is null).ToList();
        }

        var contents = successes
            .Where(response => response.Contents.Count > 0)
            .Select(response => response.Contents[0])
            .ToList();
        if (contents.Count == 0)
        {
            return new ResultModel(null, ResultKind.None);
        }

        var first = contents[0];
        if (contents.Any(content => content.Type != first.Type || content.Kind != first.Kind))
        {
            return new ResultModel(TypeName.Framework("IO::Stream"), ResultKind.Stream);
        }

        var mayBeEmpty = contents.Count < successes.Count;
        return first.Kind switch
        {
            ContentKind.EventStream or ContentKind.JsonLines => new ResultModel(first.Type, ResultKind.Sequence),
            ContentKind.Binary or ContentKind.Multipart or ContentKind.FormUrlEncoded => new ResultModel(
                TypeName.Framework("IO::Stream"),
                ResultKind.Stream
            ),
            _ => new ResultModel(
                mayBeEmpty && first.Value is not { Shape.IsStruct: true } ? AsNullable(first.Type) : first.Type,
                ResultKind.Value
            )
            {
                MayBeEmpty = mayBeEmpty,
            },
        };
    }

    private static bool IsSuccess(ResponseModel response) => response.Status is >= 200 and < 300 || response.Range == 2;

    private static TypeName AsNullable(TypeName type) =>
        type.Text.EndsWith("?", System.StringComparison.Ordinal) ? type : type.AsNullable();
}
