using System.Linq;
using AmplifyAdmin.Generators.Emission.Operations;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the call of the runtime that requests the pages of a list operation.</summary>
internal static class PagesCallEmitter
{
    /// <summary>The call.</summary>
    public static Code Emit(ApiSettings settings, OperationModel operation, PagingModel paging) =>
        paging.Kind switch
        {
            PagingKind.Token => Tokens(operation, paging),
            PagingKind.Offset or PagingKind.PageNumber => Numbers(operation, paging),
            PagingKind.Link or PagingKind.LinkHeader => Links(settings, operation, paging),
        };

    /// <summary>The expression of a member of the page.</summary>
    public static Code Member(PagingModel paging, EquatableArray<PagingStepModel> steps)
    {
        var expression = Code.Of($"page");
        var mayBeNull = paging.PageMayBeNull;
        foreach (var step in steps)
        {
            var dot = mayBeNull ? Code.Of($"?.") : Code.Of($".");
            var value = step.IsTracked ? Code.Of($".GetValueOrDefault()") : Code.None;
            expression = Code.Of($"{expression}{dot}{step.Name}{value}");
            mayBeNull = step.MayBeNull;
        }

        return expression;
    }

    private static Code Tokens(OperationModel operation, PagingModel paging)
    {
        var token = LocalName.Of(operation, "pageToken");
        return Code.Of(
            $$"""
            Emitted::ApiPaging.PagesAsync<{{operation.Result.Type!}}, {{paging.Input!.Type.AsNullable()}}>(
                ({{token}}, {{Cancellation(operation)}}) => {{operation.ClientMethod}}({{Arguments(
                operation,
                paging.Input,
                token
            )}}),
                static page => {{Member(paging, paging.Next)}},
                {{First(operation, paging.Input)}},
                {{OperationSignature.CancellationToken(operation)}}
            )
            """
        );
    }

    private static Code Numbers(OperationModel operation, PagingModel paging)
    {
        var number = LocalName.Of(operation, "pageNumber");
        var more = paging.Next.Count == 0 ? Code.Of($"null") : Code.Of($"static page => {Member(paging, paging.Next)}");
        return Code.Of(
            $$"""
            Emitted::ApiPaging.NumberedPagesAsync<{{operation.Result.Type!}}, {{paging.ItemType}}, {{paging
                .Input!
                .Type}}>(
                ({{number}}, {{Cancellation(operation)}}) => {{operation.ClientMethod}}({{Arguments(
                operation,
                paging.Input,
                number
            )}}),
                static page => {{Member(paging, paging.Items)}},
                {{more}},
                {{First(operation, paging.Input)}},
                {{Literal.Int64(paging.First)}},
                {{Literal.Boolean(paging.Kind == PagingKind.Offset)}},
                {{OperationSignature.CancellationToken(operation)}}
            )
            """
        );
    }

    private static Code Links(ApiSettings settings, OperationModel operation, PagingModel paging)
    {
        var client = LocalName.Of(operation, "pageClient");
        var group = operation.Group is { } found ? Code.Of($".{found.Name}") : Code.None;
        var next =
            paging.Kind == PagingKind.LinkHeader ? Code.Of($"null")
            : paging.LinkIsUri ? Code.Of($"static page => {Member(paging, paging.Next)}?.OriginalString")
            : Code.Of($"static page => {Member(paging, paging.Next)}");
        return Code.Of(
            $$"""
            Emitted::ApiPaging.LinkedPagesAsync<{{settings.Names.ClientInterface}}, {{operation.Result.Type!}}>(
                {{OperationSignature.Client(operation)}}.With,
                ({{client}}, {{Cancellation(operation)}}) => {{client}}{{group}}.{{operation.ClientMethod}}({{Arguments(
                operation,
                null,
                client
            )}}),
                {{next}},
                {{OperationSignature.CancellationToken(operation)}}
            )
            """
        );
    }

    private static Identifier Cancellation(OperationModel operation) => LocalName.Of(operation, "pageCancellation");

    private static Code Arguments(OperationModel operation, PagingInputModel? input, Identifier value) =>
        Code.List(
            MethodSignature
                .Arguments(operation)
                .Select(argument => Argument(operation, argument.Name, input, value))
                .Append(Code.Of($"{Cancellation(operation)}"))
        );

    private static Code Argument(OperationModel operation, Identifier name, PagingInputModel? input, Identifier value)
    {
        if (input is null)
        {
            return Code.Of($"{name}");
        }

        var given =
            !input.Required ? Code.Of($"{value}")
            : input.IsStruct ? Code.Of($"{value}.GetValueOrDefault()")
            : Code.Of($"{value}!");
        if (!input.InBody)
        {
            return name == input.Name ? given : Code.Of($"{name}");
        }

        return operation.Body!.Name != name ? Code.Of($"{name}")
            : operation.Body.Required ? Code.Of($$"""{{name}} with { {{input.Name}} = {{given}} }""")
            : Code.Of(
                $$"""({{name}} ?? new {{operation.Body.Contents[0].Type}}()) with { {{input.Name}} = {{given}} }"""
            );
    }

    private static Code First(OperationModel operation, PagingInputModel input) =>
        !input.InBody ? Code.Of($"{input.Name}")
        : operation.Body!.Required ? Code.Of($"{operation.Body.Name}.{input.Name}")
        : Code.Of($"{operation.Body.Name}?.{input.Name}");
}
