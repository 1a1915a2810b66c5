using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Examples;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Decides how the fake client answers each operation.</summary>
internal sealed class FakeLowering
{
    private static readonly ExampleStyle[] Styles =
    [
        new(UsesExamples: true, HasOptional: true, Branch: 0),
        new(UsesExamples: false, HasOptional: false, Branch: 0),
        new(UsesExamples: false, HasOptional: false, Branch: 1),
        new(UsesExamples: false, HasOptional: false, Branch: 2),
    ];

    private readonly LoweringContext context;
    private readonly NameScope members;

    public FakeLowering(LoweringContext context)
    {
        this.context = context;
        members = new NameScope([
            context.Settings.Names.Fake.Text,
            "Calls",
            "ClearCalls",
            "Fault",
            "Latency",
            "TimeProvider",
            "With",
        ]);
    }

    /// <summary>The answer of an operation; null when no fake client is emitted.</summary>
    public FakeModel? Lower(OperationDraft operation)
    {
        if (!context.Settings.Emits(EmittedParts.Fake) || !operation.HasClientMethod)
        {
            return null;
        }

        var response = Response(operation);
        return new FakeModel(
            Name("On" + operation.Name.Text),
            Name(operation.Name.Text + "Answer"),
            Name(operation.Name.Text + "Example"),
            Name(operation.Name.Text + "ExampleValidator"),
            response is { Status: > 0 } ? response.Status : 200,
            response is { Contents.Count: > 0 }
                ? Examples(response.Contents[0], operation.Node).Distinct().ToEquatableArray()
                : []
        );
    }

    /// <summary>The response that is answered: the first case of a choice, else the first with a body.</summary>
    private static ResponseModel? Response(OperationDraft operation)
    {
        var successes = ResponseModel.Successes(operation.Responses);
        var first = successes.Count > 0 ? successes[0] : null;
        return operation.Result.Kind == ResultKind.Choice
            ? first
            : successes.Where(success => success.Contents.Count > 0).Append(first).First();
    }

    private IEnumerable<string> Examples(ContentModel content, OperationNode node)
    {
        var media = node
            .Responses.SelectMany(response => response.Value.Content)
            .Where(entry => entry.Key == content.MediaType)
            .Select(entry => entry.Value);
        var isJson = content.Converter is not null && content.Kind != ContentKind.Text;
        foreach (var entry in media.Take(1))
        {
            foreach (var example in Stated(entry).Take(1))
            {
                yield return isJson || example is not JsonValue value || !value.TryGetValue<string>(out var text)
                    ? example?.ToJsonString() ?? "null"
                    : text;
            }

            if (!isJson || (entry.ItemSchema ?? entry.Schema) is not { } schema)
            {
                continue;
            }

            foreach (var style in Styles)
            {
                if (ExampleMaker.Make(schema, style, context) is { } made)
                {
                    yield return made;
                }
            }
        }
    }

    private static IEnumerable<JsonNode?> Stated(MediaTypeNode media)
    {
        var examples = media.Examples.Where(example => example.Value.HasValue).Select(example => example.Value.Value);
        return media.HasExample ? new[] { media.Example }.Concat(examples) : examples;
    }

    // A nested type would hide a type with the same name.
    private Identifier Name(string wanted) => members.Reserve(context.TypeNames.Free(wanted));
}
