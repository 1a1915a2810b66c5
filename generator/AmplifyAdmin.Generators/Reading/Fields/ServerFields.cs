using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>The fields of servers.</summary>
internal static class ServerFields
{
    private static FieldTable<ServerVariableNode> Variable { get; } =
        new((document, pointer) => new ServerVariableNode(document, pointer))
        {
            { "enum", (value, node) => node.Enum = value.Scalars() },
            { "default", (value, node) => node.Default = value.Scalar() },
            { "description", (value, node) => node.Description = value.Scalar() },
        };

    public static FieldTable<ServerNode> Server { get; } =
        new((document, pointer) => new ServerNode(document, pointer))
        {
            { "url", (value, node) => node.Url = value.Scalar() },
            { "name", Versions.V32, (value, node) => node.Name = value.Scalar() },
            { "description", (value, node) => node.Description = value.Scalar() },
            { "variables", (value, node) => node.Variables = value.Map(Variable) },
        };
}
