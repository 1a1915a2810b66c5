using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;
using AmplifyAdmin.Generators.Reading.Fields;
using AmplifyAdmin.Generators.Reading.Fields.Keywords;

namespace AmplifyAdmin.Generators.Reading.Swagger;

/// <summary>Turns the parameters of Swagger 2.0 that are sent in the body into request bodies.</summary>
internal sealed class SwaggerBodies
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    private readonly ObjectReader reader;

    public SwaggerBodies(ObjectReader reader)
    {
        this.reader = reader;
    }

    /// <summary>The parameters that are not sent in the body.</summary>
    public static IReadOnlyList<ParameterNode> WithoutBody(IReadOnlyList<ParameterNode> parameters) =>
        parameters.Any(IsOfBody) ? parameters.Where(parameter => !IsOfBody(parameter)).ToList() : parameters;

    /// <summary>Completes an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="item">The path item, whose parameters apply to all its operations.</param>
    /// <param name="consumes">The media types of the body.</param>
    public void Complete(OperationNode operation, PathItemNode item, IReadOnlyList<string> consumes)
    {
        var parameters = operation
            .Parameters.Concat(item.Parameters.Where(shared => !operation.Parameters.Any(own => IsSame(own, shared))))
            .Where(IsOfBody)
            .ToList();
        if (parameters.Count > 0)
        {
            operation.RequestBody = parameters.Find(parameter => parameter.In == "body") is { } body
                ? Body(body, consumes)
                : Form(operation, parameters, consumes);
        }

        operation.Parameters = WithoutBody(operation.Parameters);
    }

    private static bool IsOfBody(ParameterNode parameter) => parameter.In is "body" or "formData";

    private static bool IsSame(ParameterNode left, ParameterNode right) =>
        left.In == right.In && (left.In == "body" || left.Name == right.Name);

    private static RequestBodyNode Body(ParameterNode body, IReadOnlyList<string> consumes) =>
        new(body.Document, body.Pointer)
        {
            Description = body.Description,
            Required = body.Required,
            Content = SwaggerMediaTypes.Content(body, consumes.DefaultIfEmpty("application/json"), body.Schema),
        };

    private RequestBodyNode Form(
        OperationNode operation,
        List<ParameterNode> parameters,
        IReadOnlyList<string> consumes
    )
    {
        var hasFiles = parameters.Any(parameter => SwaggerMediaTypes.IsFile(parameter.Schema));
        var mediaTypes = consumes
            .Where(type => Is(type, Multipart) || (Is(type, UrlEncoded) && !hasFiles))
            .DefaultIfEmpty(hasFiles ? Multipart : UrlEncoded);
        var place = operation.Pointer.Append("parameters");
        var encoding = parameters
            .Where(parameter => parameter.Schema is { Types: JsonKinds.Array })
            .Select(parameter => new KeyValuePair<string, EncodingNode>(parameter.Name ?? "", Encoding(parameter)))
            .ToList();
        return new RequestBodyNode(operation.Document, place)
        {
            Required = parameters.Any(parameter => parameter.Required),
            Content = SwaggerMediaTypes.Content(operation, mediaTypes, FormSchema(place, parameters), encoding),
        };
    }

    private SchemaNode FormSchema(JsonPointer place, List<ParameterNode> parameters)
    {
        var schema = reader.NewSchema(place);
        schema.Types = JsonKinds.Object;
        schema.Properties = parameters
            .Where(parameter => parameter.Name is not null)
            .Select(parameter => new KeyValuePair<string, SchemaNode>(parameter.Name!, Field(parameter)))
            .ToList();
        schema.Required = parameters
            .Where(parameter => parameter.Required)
            .Select(parameter => parameter.Name ?? "")
            .ToList();
        schema.Usage.Add(SchemaFields.Find("type"));
        schema.Usage.Add(SchemaFields.Find("properties"));
        schema.Usage.Imply("required");
        schema.Complete();
        return schema;
    }

    private SchemaNode Field(ParameterNode parameter)
    {
        var schema = parameter.Schema ?? reader.NewSchema(parameter.Pointer);
        schema.Description ??= parameter.Description;
        return schema;
    }

    private static EncodingNode Encoding(ParameterNode parameter) =>
        new(parameter.Document, parameter.Pointer)
        {
            HasStyle = true,
            Style = parameter.Style,
            Explode = parameter.Explode,
        };

    private static bool Is(string mediaType, string name) =>
        mediaType.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
