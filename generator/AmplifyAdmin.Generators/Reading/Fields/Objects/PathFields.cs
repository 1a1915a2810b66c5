using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Objects;

/// <summary>The fields of path items and operations.</summary>
internal static class PathFields
{
    private const Versions From30 = Versions.From30;
    private const Versions V20 = Versions.V20;

    private static FieldTable<PagingNode> Paging { get; } =
        new((document, pointer) => new PagingNode(document, pointer))
        {
            { "tokenIn", (value, node) => node.TokenIn = PagingName(value) },
            { "tokenOut", (value, node) => node.TokenOut = PagingName(value) },
            { "offsetIn", (value, node) => node.OffsetIn = PagingName(value) },
            { "pageIn", (value, node) => node.PageIn = PagingName(value) },
            { "first", (value, node) => node.First = value.Count() },
            { "linkOut", (value, node) => node.LinkOut = PagingName(value) },
            { "linkHeader", (value, node) => node.LinkHeader = value.Flag() },
            { "hasMore", (value, node) => node.HasMore = PagingName(value) },
            { "items", (value, node) => node.Items = PagingName(value) },
            { "limit", (value, node) => node.Limit = PagingName(value) },
        };

    private static FieldTable<PagingNode> Pageable { get; } =
        new((document, pointer) => new PagingNode(document, pointer) { Items = new PagingName("value", "") })
        {
            { "nextLinkName", (value, node) => node.LinkOut = PagingName(value) },
            { "itemName", (value, node) => node.Items = PagingName(value) ?? node.Items },
            // It requests the next link as well, so following the link has the same result.
            { "operationName", Versions.All },
        };

    private static FieldTable<WaiterNode> Waiter { get; } =
        new((document, pointer) => new WaiterNode(document, pointer))
        {
            { "operation", (value, node) => node.Operation = value.Scalar() },
            { "parameters", (value, node) => node.Parameters = value.ScalarMap() },
            { "status", (value, node) => node.Status = value.Scalar() },
            { "success", (value, node) => node.Success = value.Scalars() },
            { "failure", (value, node) => node.Failure = value.Scalars() },
        };

    public static FieldTable<PathItemNode> Item { get; } =
        new((document, pointer) => new PathItemNode(document, pointer))
        {
            { "summary", From30, (value, node) => node.Summary = value.Scalar() },
            { "description", From30, (value, node) => node.Description = value.Scalar() },
            { "servers", From30, (value, node) => node.Servers = value.Objects(ServerFields.Server) },
            { "parameters", (value, node) => node.Parameters = Parameters(value) },
            { "get", AddOperation },
            { "put", AddOperation },
            { "post", AddOperation },
            { "delete", AddOperation },
            { "options", AddOperation },
            { "head", AddOperation },
            { "patch", AddOperation },
            { "trace", From30, AddOperation },
            { "query", Versions.V32, AddOperation },
            { "additionalOperations", Versions.V32, AddOperations },
        };

    public static FieldTable<CallbackNode> Callback { get; } =
        new((document, pointer) => new CallbackNode(document, pointer)) { Pattern = AddExpression };

    public static FieldTable<OperationNode> Operation { get; } =
        new((document, pointer) => new OperationNode(document, pointer))
        {
            { "tags", (value, node) => node.Tags = value.Scalars() },
            { "summary", (value, node) => node.Summary = value.Scalar() },
            { "description", (value, node) => node.Description = value.Scalar() },
            { "externalDocs", (value, _) => value.Object(DescriptiveFields.ExternalDocs) },
            { "operationId", (value, node) => node.OperationId = value.Scalar() },
            { "parameters", (value, node) => node.Parameters = Parameters(value) },
            { "requestBody", From30, (value, node) => node.RequestBody = value.Object(ResponseFields.RequestBody) },
            { "responses", (value, node) => node.Responses = value.Object(ResponseFields.Responses)?.Responses ?? [] },
            { "callbacks", From30, (value, node) => node.Callbacks = value.Map(Callback) },
            { "deprecated", (value, node) => node.Deprecated = value.OptionalFlag() == true },
            {
                "security",
                (value, node) => node.Security = value.Value is null ? null : value.Objects(SecurityFields.Requirement)
            },
            { "servers", From30, (value, node) => node.Servers = value.Objects(ServerFields.Server) },
            { "consumes", V20, (value, node) => node.Consumes = value.Scalars() },
            { "produces", V20, (value, node) => node.Produces = value.Scalars() },
            { "schemes", V20 },
            { "x-paging", (value, node) => node.Paging = value.Object(Paging) },
            { "x-ms-pageable", (value, node) => node.Pageable = value.Object(Pageable) },
            { "x-waiter", (value, node) => node.Waiter = value.Object(Waiter) },
        };

    /// <summary>Reads path items by their paths, which start with a slash.</summary>
    public static IReadOnlyList<KeyValuePair<string, PathItemNode>> PathItems(this FieldValue value, string prefix)
    {
        var items = new List<KeyValuePair<string, PathItemNode>>();
        foreach (var member in value.Members())
        {
            if (member.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!member.Key.StartsWith(prefix, StringComparison.Ordinal))
            {
                value.Reader.Unknown(value.Pointer, member.Key, member.Value, Item);
            }

            if (value.Reader.Read(member.Value, value.Pointer.Append(member.Key), Item) is { } item)
            {
                items.Add(new KeyValuePair<string, PathItemNode>(member.Key, item));
            }
        }

        return items;
    }

    private static PagingName? PagingName(FieldValue value) =>
        value.Scalar() is { } text ? new PagingName(text, value.Name) : null;

    private static IReadOnlyList<ParameterNode> Parameters(FieldValue value)
    {
        var parameters = value.Objects(ParameterFields.Parameter);
        var query = parameters.FirstOrDefault(parameter => parameter.In == "querystring");
        if (query is not null && parameters.Any(other => other != query && (other.In is "query" or "querystring")))
        {
            value.Reader.Violation(
                query.Pointer,
                "a parameter in 'querystring' excludes other parameters in 'query' and 'querystring'"
            );
        }

        return parameters;
    }

    private static void AddExpression(FieldValue value, CallbackNode callback)
    {
        if (value.Object(Item) is { } item)
        {
            callback.Expressions.Add(new KeyValuePair<string, PathItemNode>(value.Name, item));
        }
    }

    private static void AddOperations(FieldValue value, PathItemNode item)
    {
        foreach (var member in value.Members())
        {
            AddOperation(new FieldValue(value.Reader, member.Key, member.Value, value.Pointer), item);
        }
    }

    private static void AddOperation(FieldValue value, PathItemNode item)
    {
        if (value.Value is not JsonObject members)
        {
            value.Members();
            return;
        }

        // An operation that a filter leaves out is not reported on.
        var operation = Operation.Create(value.Reader.Document, value.Pointer);
        var session = value.Reader.Session;
        var outer = session.Sink;
        session.Sink = operation.Problems;
        value.Reader.Fill(operation, members, Operation);
        session.Sink = outer;
        item.Operations.Add(operation);
    }
}
