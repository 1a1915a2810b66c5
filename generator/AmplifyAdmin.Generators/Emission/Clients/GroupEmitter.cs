using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints a group of operations: its interface, and the class in the client that implements it.</summary>
internal static class GroupEmitter
{
    /// <summary>The file of the interface.</summary>
    public static SourceFile Interface(ApiSettings settings, ClientModel model, GroupModel group) =>
        SourceFile.Create(
            settings,
            "Client",
            group.ClientInterface,
            group.Documentation.Pointer,
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(true)}}

                {{DocumentationEmitter.Emit(group.Documentation)}}
                public interface {{group.ClientInterface}}
                {
                    {{Code.Blocks(
                    model
                        .Operations.Where(operation => operation.HasClientMethod && operation.Group == group)
                        .Select(ClientInterfaceEmitter.Members)
                )}}
                }
                """
            )
        );

    /// <summary>The property of the client's interface.</summary>
    public static Code Declaration(GroupModel group) =>
        Code.Of(
            $$"""
            {{DocumentationEmitter.Emit(group.Documentation)}}
            {{group.ClientInterface}} {{group.Name}} { get; }
            """
        );

    /// <summary>The property of a client, and the class behind it.</summary>
    public static Code Implementation(GroupModel group, Identifier client, Code access) =>
        Code.Of(
            $$"""
            /// <inheritdoc />
            public {{group.ClientInterface}} {{group.Name}} => new {{group.ClientClass}}(this);

            {{access}} sealed partial class {{group.ClientClass}} : {{group.ClientInterface}}
            {
                private readonly {{client}} client;

                public {{group.ClientClass}}({{client}} client)
                {
                    this.client = client;
                }
            }
            """
        );

    /// <summary>The part of the class that contains one operation.</summary>
    public static Code Part(GroupModel group, Code access, Code members) =>
        Code.Of(
            $$"""
            {{access}} sealed partial class {{group.ClientClass}}
            {
                {{members}}
            }
            """
        );
}
