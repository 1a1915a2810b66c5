using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Lowering.Operations.Bodies;
using AmplifyAdmin.Generators.Lowering.Operations.Paging;
using AmplifyAdmin.Generators.Lowering.Operations.Parameters;
using AmplifyAdmin.Generators.Lowering.Operations.Responses;
using AmplifyAdmin.Generators.Lowering.Operations.Security;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Makes each operation from its draft, its group and the types of the document.</summary>
internal sealed class OperationCompletion(
    IReadOnlyList<GroupedOperation> operations,
    LoweredTypes types,
    IReadOnlyDictionary<Identifier, HeadersModel> headers,
    EquatableArray<SecuritySchemeModel> security,
    LoweringContext context
)
{
    private readonly SensitiveNames sensitive = new(types);
    private readonly PagingLowering paging = new(types, context);
    private readonly WaiterLowering waiting = new(operations, types, context);

    /// <summary>The errors that most operations have.</summary>
    public EquatableArray<OperationErrorModel> CommonErrors { get; } =
        OperationErrors.InCommon(operations.Select(operation => operation.Draft));

    /// <summary>The operations in their order, variants last.</summary>
    public EquatableArray<OperationModel> Lower()
    {
        // An operation contains its variants, which are therefore made first, yet the names in fakes are given in order.
        var fakes = new FakeLowering(context);
        var faked = operations.Select(operation => new Faked(operation, fakes.Lower(operation.Draft))).ToList();
        var variants = faked
            .Where(operation => operation.Grouped.Draft.Variant != OperationVariant.None)
            .Select(operation => new Completed(
                operation.Grouped.Draft,
                Complete(operation.Grouped, operation.Fake, [])
            ))
            .ToList();
        var answers = variants
            .Where(variant => variant.Draft.Variant == OperationVariant.OtherAnswer)
            .ToLookup(variant => variant.Draft.Source, variant => variant.Model);
        return faked
            .Where(operation => operation.Grouped.Draft.Variant == OperationVariant.None)
            .Select(operation => Complete(operation.Grouped, operation.Fake, answers[operation.Grouped.Draft.Source]))
            .Select(operation => OtherBodies.AddTo(operation, context.TypeNames))
            .Concat(variants.Select(variant => variant.Model))
            .ToEquatableArray();
    }

    private OperationModel Complete(GroupedOperation grouped, FakeModel? fake, IEnumerable<OperationModel> otherAnswers)
    {
        var draft = grouped.Draft;
        var node = draft.Node;
        var isVariant = draft.Variant != OperationVariant.None;
        var errors = OperationErrors.Of(draft.Responses);
        return new OperationModel(
            draft.Name,
            draft.MethodName,
            draft.OperationId,
            node.HttpMethod,
            draft.Source.Path,
            draft.PathParts,
            draft.Parameters.Select(parameter => ParameterLowering.Complete(parameter, types)).ToEquatableArray(),
            draft.Body,
            draft.Responses,
            draft.Result,
            isVariant ? null : paging.Lower(draft, grouped.Stem),
            isVariant ? null : waiting.Lower(grouped),
            SecurityLowering.Requirements(node, security, context),
            Document(node),
            draft.HasClientMethod
        )
        {
            Server = draft.Server,
            Authorization = SecurityLowering.Authorization(node, context),
            Tags = node.Tags.ToEquatableArray(),
            Group = grouped.Group,
            GroupMethod = grouped.GroupMethod,
            IsVariant = isVariant,
            OtherAnswers = otherAnswers.ToEquatableArray(),
            Cases = ResultLowering.Cases(draft, context),
            Errors = errors,
            HasCommonErrors = errors.Count > 0 && errors.Equals(CommonErrors),
            Forms = FormLowering.Lower(draft.Body, types),
            Headers = draft.Headers is { } documented ? headers[documented.Name] : null,
            BadRequest = EndpointErrorLowering.BadRequest(draft.Responses, types),
            Fault = EndpointErrorLowering.Fault(draft.Responses, types),
            Code = new Identifier(context.TypeNames.Free(draft.Name.Text + "Operation")),
            Endpoint = new Identifier(context.TypeNames.Free(draft.Name.Text + "Endpoint")),
            Fake = fake,
            SensitiveNames = sensitive.Of(draft.Responses),
        };
    }

    private static DocumentationModel Document(OperationNode node)
    {
        var (summary, description) = (node.Summary, node.Description);
        var text =
            string.IsNullOrWhiteSpace(summary) ? description
            : string.IsNullOrWhiteSpace(description) ? summary
            : Sentence(summary!) + "\n\n" + description;
        return DocumentationText.Create(text, [], node.Pointer, node.Deprecated ? "operation" : null);
    }

    private static string Sentence(string summary) =>
        summary.TrimEnd() is var text && text.Length > 0 && char.IsLetterOrDigit(text[text.Length - 1])
            ? text + "."
            : text;

    private sealed record Faked(GroupedOperation Grouped, FakeModel? Fake);

    private sealed record Completed(OperationDraft Draft, OperationModel Model);
}
