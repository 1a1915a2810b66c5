using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Objects;

/// <summary>The fields of <c>components</c>.</summary>
internal static class ComponentFields
{
    public static FieldTable<ComponentsNode> Components { get; } =
        new((document, pointer) => new ComponentsNode(document, pointer))
        {
            { "schemas", (value, node) => node.Schemas = value.SharedSchemas() },
            { "responses", (value, node) => node.Responses = value.Components(ResponseFields.Response) },
            { "parameters", (value, node) => node.Parameters = value.Components(ParameterFields.Parameter) },
            { "examples", (value, node) => node.Examples = value.Components(ContentFields.Example) },
            { "requestBodies", (value, node) => node.RequestBodies = value.Components(ResponseFields.RequestBody) },
            { "headers", (value, node) => node.Headers = value.Components(ParameterFields.Header) },
            { "securitySchemes", (value, node) => node.SecuritySchemes = value.Components(SecurityFields.Scheme) },
            { "links", (value, node) => node.Links = value.Components(ResponseFields.Link) },
            { "callbacks", (value, node) => node.Callbacks = value.Components(PathFields.Callback) },
            { "pathItems", Versions.From31, (value, node) => node.PathItems = value.Components(PathFields.Item) },
            {
                "mediaTypes",
                Versions.V32,
                (value, node) => node.MediaTypes = value.Components(ContentFields.MediaType)
            },
        };
}
