using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations.Bodies;

/// <summary>Gives an operation an endpoint for each media type of its body that its first endpoint cannot read.</summary>
internal static class OtherBodies
{
    /// <summary>The operation with those endpoints.</summary>
    public static OperationModel AddTo(OperationModel operation, NameScope names) =>
        operation.Body is { Contents.Count: > 1 } body
            ? operation with
            {
                OtherBodies = Of(operation, body, names).ToEquatableArray(),
            }
            : operation;

    private static IEnumerable<OperationModel> Of(OperationModel operation, RequestBodyModel body, NameScope names)
    {
        var first = body.Contents[0];
        var number = 0;
        foreach (var content in body.Contents.Skip(1))
        {
            var isSame = content.Type.AsNotNullable() == first.Type.AsNotNullable();

            // One endpoint reads all JSON.
            if (content.IsNotation || (isSame && content.Kind == ContentKind.Json && first.Kind == ContentKind.Json))
            {
                continue;
            }

            number++;
            yield return operation with
            {
                Endpoint = new Identifier(
                    names.Free(operation.Endpoint.Text + number.ToString(CultureInfo.InvariantCulture))
                ),
                Body = body with { Required = !isSame || body.Required, Contents = [content] },
                // The variants for other answers take the first body.
                OtherAnswers = isSame ? operation.OtherAnswers : [],
            };
        }
    }
}
