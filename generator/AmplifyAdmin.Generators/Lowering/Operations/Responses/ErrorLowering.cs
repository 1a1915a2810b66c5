using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Documentation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Responses;

/// <summary>Lowers error bodies to typed exceptions, one for each type of body.</summary>
internal sealed class ErrorLowering
{
    private readonly LoweringContext context;
    private readonly Dictionary<TypeName, ErrorModel> byType = [];
    private readonly List<ErrorModel> all = [];

    public ErrorLowering(LoweringContext context)
    {
        this.context = context;
    }

    /// <summary>Every exception, in the order of first use.</summary>
    public EquatableArray<ErrorModel> All => all.ToEquatableArray();

    /// <summary>The exception for a body; null when the body has no type.</summary>
    /// <param name="content">The body.</param>
    /// <param name="suggestedName">The name of an exception whose body has no named type.</param>
    /// <param name="pointer">The position of the response.</param>
    public ErrorModel? Of(ContentModel content, string suggestedName, JsonPointer pointer)
    {
        if (content is not { Kind: ContentKind.Json, Value: { Shape: not AnyShape } value, Converter: { } converter })
        {
            return null;
        }

        if (!byType.TryGetValue(value.Type, out var error))
        {
            var stem = value.Shape is NamedShape named ? named.Name.Text : suggestedName;
            var code = stem.EndsWith("Error", System.StringComparison.Ordinal)
                ? stem.Substring(0, stem.Length - 5)
                : stem;

            // The exception takes the schema's name; see ErrorNaming.
            var wanted = context.ErrorNames.ContainsKey(code + "Exception") ? code + "Exception" : stem + "Exception";
            error = new ErrorModel(
                context.TypeNames.Reserve(wanted),
                value,
                context.ErrorNames.ContainsKey(wanted) ? wanted : stem,
                converter,
                content.ConverterIsOwn,
                DocumentationText.Create(null, [], pointer, null)
            );
            byType.Add(value.Type, error);
            all.Add(error);
        }

        return error;
    }
}
