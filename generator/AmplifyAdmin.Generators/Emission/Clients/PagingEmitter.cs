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
    public static Code Methods(ApiSettings settings, OperationModel operation)
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
                    {{PagesCallEmitter.Emit(settings, operation, paging)}};
                """
            ),
            Code.Of(
                $$"""
                /// <inheritdoc />
                public {{ItemsDeclaration(operation, paging)}} =>
                    Emitted::ApiPaging.ItemsAsync<{{operation.Result.Type!}}, {{paging.ItemType}}>(
                        {{paging.PagesMethod}}({{Code.List(arguments.Append(Code.Of($"{token}")))}}),
                        static page => {{PagesCallEmitter.Member(paging, paging.Items)}},
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
                operation.Paging!.Kind switch
                {
                    PagingKind.Token =>
                        "Returns the pages from the given token on, and requests each when it is enumerated.",
                    PagingKind.Offset =>
                        "Returns the pages from the given offset on, and requests each when it is enumerated.",
                    PagingKind.PageNumber =>
                        "Returns the pages from the given one on, and requests each when it is enumerated.",
                    PagingKind.Link or PagingKind.LinkHeader =>
                        "Returns the pages, and requests each when it is enumerated, by the link to the next page.",
                }
            )
        );

    private static Code ItemsDocumentation(OperationModel operation) =>
        Documentation(
            operation,
            DocText.Line("Returns the items of the pages, and requests each page when its items are enumerated.")
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
            $"Collections::IAsyncEnumerable<{operation.Result.Type!}> {paging.PagesMethod}({Parameters(operation)})"
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
}
