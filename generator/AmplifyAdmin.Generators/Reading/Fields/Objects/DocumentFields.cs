using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Objects;

/// <summary>The fields of a document and of the objects that apply to all of it.</summary>
internal static class DocumentFields
{
    private const Versions V20 = Versions.V20;
    private const Versions From30 = Versions.From30;

    private static FieldTable<InfoNode> Info { get; } =
        new((document, pointer) => new InfoNode(document, pointer))
        {
            { "title", (value, node) => node.Title = value.Scalar() },
            { "version", (value, node) => node.Version = value.Scalar() },
            { "summary", Versions.From31, (value, node) => node.Summary = value.Scalar() },
            { "description", (value, node) => node.Description = value.Scalar() },
            { "termsOfService", Versions.All },
            { "contact", (value, _) => value.Object(DescriptiveFields.Contact) },
            { "license", (value, _) => value.Object(DescriptiveFields.License) },
        };

    private static FieldTable<TagNode> Tag { get; } =
        new((document, pointer) => new TagNode(document, pointer))
        {
            { "name", (value, node) => node.Name = value.Scalar() },
            { "summary", Versions.V32, (value, node) => node.Summary = value.Scalar() },
            { "description", (value, node) => node.Description = value.Scalar() },
            { "parent", Versions.V32, (value, node) => node.Parent = value.Scalar() },
            { "kind", Versions.V32, (value, node) => node.Kind = value.Scalar() },
            { "externalDocs", (value, _) => value.Object(DescriptiveFields.ExternalDocs) },
        };

    public static FieldTable<OpenApiDocument> Document { get; } =
        new((document, pointer) => new OpenApiDocument(document, pointer))
        {
            { "openapi", From30 },
            { "swagger", V20 },
            { "$self", Versions.V32, (value, node) => node.Self = value.Scalar() },
            { "jsonSchemaDialect", Versions.From31 },
            { "info", (value, node) => node.Info = value.Object(Info) },
            { "servers", From30, (value, node) => node.Servers = value.Objects(ServerFields.Server) },
            { "paths", (value, node) => node.Paths = value.PathItems("/") },
            { "webhooks", Versions.From31, (value, node) => node.Webhooks = value.Map(PathFields.Item) },
            { "components", From30, (value, node) => node.Components = value.Object(ComponentFields.Components) },
            { "security", (value, node) => node.Security = value.Objects(SecurityFields.Requirement) },
            { "tags", (value, node) => node.Tags = value.Objects(Tag) },
            { "externalDocs", (value, _) => value.Object(DescriptiveFields.ExternalDocs) },
            { "host", V20, (value, node) => node.Swagger.Host = value.Scalar() },
            { "basePath", V20, (value, node) => node.Swagger.BasePath = value.Scalar() },
            { "schemes", V20, (value, node) => node.Swagger.Schemes = value.Scalars() },
            { "consumes", V20, (value, node) => node.Swagger.Consumes = value.Scalars() },
            { "produces", V20, (value, node) => node.Swagger.Produces = value.Scalars() },
            { "definitions", V20, (value, node) => node.Schemas = value.SharedSchemas() },
            { "parameters", V20, (value, _) => value.Components(ParameterFields.Parameter) },
            { "responses", V20, (value, _) => value.Components(ResponseFields.Response) },
            {
                "securityDefinitions",
                V20,
                (value, node) => node.SecuritySchemes = value.Components(SecurityFields.Scheme)
            },
        };
}
