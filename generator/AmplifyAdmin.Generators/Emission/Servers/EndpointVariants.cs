using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Finds the other media types that an endpoint takes, each as an operation with that body alone.</summary>
internal static class EndpointVariants
{
    public static IEnumerable<(Identifier Endpoint, OperationModel Operation)> Of(OperationModel operation)
    {
        if (operation.Body is not { Contents.Count: > 1 } body)
        {
            yield break;
        }

        var first = body.Contents[0];
        var number = 0;
        foreach (var content in body.Contents.Skip(1))
        {
            var isSame = TypeOf(content) == TypeOf(first);

            // Whatever is JSON is read by one endpoint.
            if (content.IsNotation || (isSame && content.Kind == ContentKind.Json && first.Kind == ContentKind.Json))
            {
                continue;
            }

            number++;
            var suffix = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            yield return (
                new Identifier(operation.Endpoint.Text + suffix),
                operation with
                {
                    Body = body with { Required = !isSame || body.Required, Contents = [content] },
                    // The variants for other answers take the first body.
                    OtherAnswers = isSame ? operation.OtherAnswers : [],
                }
            );
        }
    }

    private static string TypeOf(ContentModel content) => content.Type.Text.TrimEnd('?');
}
