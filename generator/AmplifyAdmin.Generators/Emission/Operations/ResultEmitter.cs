using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Operations;

/// <summary>Prints the result of an operation whose documented successes differ: a record for each.</summary>
internal static class ResultEmitter
{
    public static Code Emit(OperationModel operation)
    {
        var name = new Identifier(operation.Result.Type!.Text);
        return Code.Of(
            $$"""
            /// <summary>What <c>{{DocText.Line(
                operation.OperationId
            )}}</c> returns, one of several successful responses.</summary>
            /// <remarks><c>{{DocText.Line(operation.Documentation.Pointer)}}/responses</c></remarks>
            public abstract record {{name}}
            {
                private {{name}}()
                {
                }

                {{Code.Blocks(operation.Cases.Select(branch => Case(branch, name)))}}
            }
            """
        );
    }

    private static Code Case(ResultCaseModel model, Identifier result) =>
        model.Content is { } content
            ? Code.Of(
                $"""
                {DocumentationEmitter.Emit(
                    model.Documentation,
                    Code.Of($"/// <param name=\"Body\">The body of the response.</param>")
                )}
                public sealed record {model.Name}({content.Type} Body) : {result};
                """
            )
            : Code.Of(
                $"""
                {DocumentationEmitter.Emit(model.Documentation)}
                public sealed record {model.Name} : {result};
                """
            );
}
