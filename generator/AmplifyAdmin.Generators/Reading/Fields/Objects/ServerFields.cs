using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields.Objects;

/// <summary>The fields of servers.</summary>
internal static class ServerFields
{
    public static FieldTable<ServerVariableNode> Variable { get; } =
        new((document, pointer) => new ServerVariableNode(document, pointer))
        {
            { "enum", ReadEnum },
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

    private static void ReadEnum(FieldValue value, ServerVariableNode variable)
    {
        variable.Enum = value.Scalars();
        if (variable.Enum.Count == 0 && value.Value is not null)
        {
            value.Reader.Violation(value.Pointer, "'enum' must contain at least one value");
        }
    }
}
