using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the methods that go through all pages of a list operation.</summary>
internal static class PagingEmitter
{
    /// <summary>The methods' declarations for the interface; none when the operation has no pages.</summary>
    public static Code Declarations(OperationModel operation) =>
        operation.Paging is { } paging
            ? Code.Blocks(
                Code.Of($"{PagesDocumentation(operation)}\n{PagesDeclaration(operation, paging)};"),
                Code.Of($"{ItemsDocumentation(operation)}\n{ItemsDeclaration(operation, paging)};")
            )
            : Code.None;

    /// <summary>The methods; none when the operation has no pages.</summary>
    public static Code Methods(OperationModel operation)
    {
        if (operation.Paging is not { } paging)
        {
            return Code.None;
        }

        var token = OperationSignature.CancellationToken(operation);
        var arguments = MethodSignature.Arguments(operation).Select(argument => Code.Of($"{argument.Name}"));
        return Code.Blocks(
            Code.Of(
                $$"""
                /// <inheritdoc />
                public {{PagesDeclaration(operation, paging)}} =>
                    Emitted::ApiPaging.PagesAsync(
                        (pageToken, pageCancellation) => {{operation.ClientMethod}}({{Code.List(
                    PageArguments(operation, paging)
                )}}),
                        static page => page.{{paging.TokenOut}},
                        {{FirstToken(operation, paging)}},
                        {{token}}
                    );
                """
            ),
            Code.Of(
                $$"""
                /// <inheritdoc />
                public {{ItemsDeclaration(operation, paging)}} =>
                    Emitted::ApiPaging.ItemsAsync<{{operation.Result.Type!.Value}}, {{paging.ItemType}}>(
                        {{paging.PagesMethod}}({{Code.List(arguments.Append(Code.Of($"{token}")))}}),
                        static page => page.{{paging.Items}},
                        {{token}}
                    );
                """
            )
        );
    }

    private static Code PagesDocumentation(OperationModel operation) =>
        Documentation(
            operation,
            DocText.Line(
                "Goes through the pages, fetching each when it is asked for; begins at the token given, if one is."
            )
        );

    private static Code ItemsDocumentation(OperationModel operation) =>
        Documentation(
            operation,
            DocText.Line("Goes through the items of all pages, fetching each page when it is asked for.")
        );

    private static Code Documentation(OperationModel operation, DocText summary) =>
        Code.Of(
            $"""
            /// <summary>{summary}</summary>
            /// <remarks><c>{DocText.Line(operation.Documentation.Pointer)}</c></remarks>
            """
        );

    private static Code PagesDeclaration(OperationModel operation, PagingModel paging) =>
        Code.Of(
            $"Collections::IAsyncEnumerable<{operation.Result.Type!.Value}> {paging.PagesMethod}({Parameters(operation)})"
        );

    private static Code ItemsDeclaration(OperationModel operation, PagingModel paging) =>
        Code.Of($"Collections::IAsyncEnumerable<{paging.ItemType}> {paging.ItemsMethod}({Parameters(operation)})");

    private static Code Parameters(OperationModel operation) =>
        Code.List(
            OperationSignature
                .Parameters(operation)
                .Append(
                    Code.Of($"Threading::CancellationToken {OperationSignature.CancellationToken(operation)} = default")
                )
        );

    private static System.Collections.Generic.IEnumerable<Code> PageArguments(
        OperationModel operation,
        PagingModel paging
    )
    {
        foreach (var argument in MethodSignature.Arguments(operation))
        {
            var name = argument.Name;
            yield return paging.TokenInBody && operation.Body?.Name == name
                ? operation.Body.Required
                    ? Code.Of($$"""{{name}} with { {{paging.TokenIn}} = pageToken }""")
                    : Code.Of(
                        $$"""({{name}} ?? new {{operation.Body.Contents[0].Type}}()) with { {{paging.TokenIn}} = pageToken }"""
                    )
                : !paging.TokenInBody && name == paging.TokenIn
                    ? Code.Of($"pageToken")
                    : Code.Of($"{name}");
        }

        yield return Code.Of($"pageCancellation");
    }

    private static Code FirstToken(OperationModel operation, PagingModel paging) =>
        !paging.TokenInBody ? Code.Of($"{paging.TokenIn}")
        : operation.Body!.Required ? Code.Of($"{operation.Body.Name}.{paging.TokenIn}")
        : Code.Of($"{operation.Body.Name}?.{paging.TokenIn}");
}
