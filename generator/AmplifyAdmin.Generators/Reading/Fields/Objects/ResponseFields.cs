using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Objects;

/// <summary>The fields of request bodies, responses and links.</summary>
internal static class ResponseFields
{
    private const Versions From30 = Versions.From30;

    public static FieldTable<RequestBodyNode> RequestBody { get; } =
        new((document, pointer) => new RequestBodyNode(document, pointer))
        {
            { "description", (value, node) => node.Description = value.Scalar() },
            { "content", (value, node) => node.Content = value.Map(ContentFields.MediaType) },
            { "required", (value, node) => node.Required = value.OptionalFlag() == true },
        };

    public static FieldTable<LinkNode> Link { get; } =
        new((document, pointer) => new LinkNode(document, pointer))
        {
            { "operationId", (value, node) => node.OperationId = value.Scalar() },
            { "operationRef", (value, node) => node.OperationRef = value.Scalar() },
            { "description", (value, node) => node.Description = value.Scalar() },
            { "parameters", Versions.All },
            { "requestBody", Versions.All },
            { "server", (value, _) => value.Object(ServerFields.Server) },
        };

    public static FieldTable<ResponseNode> Response { get; } =
        new((document, pointer) => new ResponseNode(document, pointer))
        {
            { "summary", Versions.V32, (value, node) => node.Summary = value.Scalar() },
            { "description", (value, node) => node.Description = value.Scalar() },
            { "headers", (value, node) => node.Headers = value.Map(ParameterFields.Header) },
            { "content", From30, (value, node) => node.Content = value.Map(ContentFields.MediaType) },
            { "links", From30, (value, node) => node.Links = value.Map(Link) },
            { "schema", Versions.V20, (value, node) => node.Schema = value.SharedSchema() },
            { "examples", Versions.V20, ReadExamples },
        };

    /// <summary>The <c>responses</c> object, whose members are statuses.</summary>
    public static FieldTable<ResponsesNode> Responses { get; } =
        new((document, pointer) => new ResponsesNode(document, pointer)) { Pattern = AddResponse };

    private static void ReadExamples(FieldValue value, ResponseNode response)
    {
        value.Any();
        response.Examples = value.Members().ToList();
    }

    private static void AddResponse(FieldValue value, ResponsesNode responses)
    {
        if (value.Object(Response) is { } response)
        {
            responses.Responses.Add(new KeyValuePair<string, ResponseNode>(value.Name, response));
        }
    }

    /// <summary>The responses of an operation by status.</summary>
    internal sealed class ResponsesNode(SpecDocument document, JsonPointer pointer) : DocumentNode(document, pointer)
    {
        public List<KeyValuePair<string, ResponseNode>> Responses { get; } = [];
    }
}
