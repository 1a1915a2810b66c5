using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints how a response becomes one of several results, by its status.</summary>
internal static class ResultReadingEmitter
{
    /// <summary>The function that reads the response.</summary>
    public static Code Read(OperationModel operation, Identifier code)
    {
        var cases = operation.Cases;
        var arms = cases.Select(branch => Arm(operation, branch, code));
        if (!cases.Any(branch => branch is { Status: 0, Range: 0 }))
        {
            arms = arms.Append(Code.Of($"_ => throw reply.Undocumented()"));
        }

        return Code.Of(
            $$"""
            static async reply => reply.Status switch
            {
                {{Code.Join(",\n", arms)}}
            }
            """
        );
    }

    private static Code Arm(OperationModel operation, ResultCaseModel model, Identifier code)
    {
        var pattern =
            model.Status > 0 ? Code.Of($"{model.Status}")
            : model.Range > 0 ? Code.Of($">= {model.Range * 100} and < {(model.Range + 1) * 100}")
            : Code.Of($"_");
        var type = operation.Result.Type!;
        return model.Content is { } content
            ? Code.Of($"{pattern} => new {type}.{model.Name}(await {Body(content, code)}.ConfigureAwait(false))")
            : Code.Of($"{pattern} => new {type}.{model.Name}()");
    }

    private static Code Body(ContentModel content, Identifier code) =>
        content.Kind switch
        {
            ContentKind.Text => Code.Of($"reply.TextAsync()"),
            ContentKind.Json when content.Converter is { } converter => Code.Of(
                $"reply.JsonAsync({OperationConverters.Instance(content, converter, code)})"
            ),
            _ => Code.Of($"reply.StreamAsync()"),
        };
}
