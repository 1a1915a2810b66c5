using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Schemas.Scalars;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Responses;

/// <summary>Merges the documented headers of an operation's responses.</summary>
internal static class HeadersLowering
{
    /// <summary>The headers; null when no response documents any.</summary>
    public static HeadersDraft? Lower(
        EquatableArray<ResponseModel> responses,
        Identifier operation,
        LoweringContext context
    )
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var headers = responses
            .SelectMany(response => response.Headers)
            .Where(header => seen.Add(header.WireName))
            .ToList();
        if (headers.Count == 0)
        {
            return null;
        }

        var name = context.TypeNames.Reserve(operation.Text + "Headers");
        var scope = new NameScope(ReservedMemberNames.ReservedInRecords, name.Text, "Read", "All");
        return new HeadersDraft(name, headers.Select(header => Readable(header, scope)).ToEquatableArray());
    }

    // A value without a form in one line of text stays text.
    private static HeaderModel Readable(HeaderModel header, NameScope scope)
    {
        var value =
            IsScalar(header.Value.Shape) || header.Value.Shape is ListShape list && IsScalar(list.Element.Shape)
                ? header.Value with
                {
                    Nullable = true,
                }
                : new ValueModel(ScalarLowering.Of(ScalarKind.String), true, ConstraintsModel.None);
        return header with { Name = scope.Reserve(PascalCase.From(header.WireName)), Type = value.Type, Value = value };
    }

    private static bool IsScalar(ShapeModel shape) =>
        shape is ScalarShape or NamedShape { Kind: NamedKind.OpenEnum or NamedKind.ClosedEnum };
}

/// <summary>The documented headers of an operation's responses, before equal ones share a type.</summary>
/// <param name="Name">The type, unless it is shared.</param>
/// <param name="Headers">The headers; each is text, a scalar, or a list of such.</param>
internal sealed record HeadersDraft(Identifier Name, EquatableArray<HeaderModel> Headers);
