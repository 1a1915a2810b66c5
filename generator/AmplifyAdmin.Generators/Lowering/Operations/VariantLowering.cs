using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Operations.Responses;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Finds the variants of an operation: a body of another C# type, or a response of another kind.</summary>
internal sealed class VariantLowering
{
    private readonly NameScope names;

    /// <param name="names">The names of operations.</param>
    public VariantLowering(NameScope names)
    {
        this.names = names;
    }

    /// <summary>The variants, as separate operations.</summary>
    public IEnumerable<OperationDraft> Lower(OperationDraft operation) => Bodies(operation).Concat(Answers(operation));

    // Overloads: what differs is the type of the body.
    private IEnumerable<OperationDraft> Bodies(OperationDraft operation)
    {
        if (operation.Body is not { Contents.Count: > 1 } body)
        {
            yield break;
        }

        var types = new HashSet<TypeName> { body.Contents[0].Type.AsNotNullable() };
        foreach (var content in body.Contents.Skip(1))
        {
            if (!content.IsNotation && types.Add(content.Type.AsNotNullable()))
            {
                yield return operation with
                {
                    Name = names.Reserve(operation.Name.Text + "From" + Word(content.Kind)),
                    Body = body with { Required = true, Contents = [content] },
                    Variant = OperationVariant.OtherBody,
                };
            }
        }
    }

    private IEnumerable<OperationDraft> Answers(OperationDraft operation)
    {
        var successes = ResponseModel.Successes(operation.Responses);
        if (
            operation.Result.Kind is ResultKind.Choice or ResultKind.None
            || successes.FirstOrDefault(success => success.Contents.Count > 1) is not { } response
        )
        {
            yield break;
        }

        var results = new HashSet<ResultModel> { operation.Result with { MayBeEmpty = false } };
        foreach (var content in response.Contents.Skip(1))
        {
            var result = ResultLowering.Of(content, mayBeEmpty: false);
            if (content.IsNotation || !results.Add(result))
            {
                continue;
            }

            var name = names.Reserve(operation.Name.Text + "As" + Word(content.Kind));
            yield return operation with
            {
                Name = name,
                MethodName = OperationNames.Method(name),
                Responses = operation
                    .Responses.Where(other => other == response || !successes.Contains(other))
                    .Select(other => other == response ? other with { Contents = [content] } : other)
                    .ToEquatableArray(),
                Result = result,
                Variant = OperationVariant.OtherAnswer,
            };
        }
    }

    private static string Word(ContentKind kind) =>
        kind switch
        {
            ContentKind.Json => "Json",
            ContentKind.FormUrlEncoded => "Form",
            ContentKind.Multipart => "Multipart",
            ContentKind.Text => "Text",
            ContentKind.EventStream => "Events",
            ContentKind.JsonLines => "Lines",
            _ => "Stream",
        };
}
