using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the client's interface.</summary>
internal static class ClientInterfaceEmitter
{
    public static SourceFile Emit(ApiSettings settings, ClientModel model)
    {
        var members = model
            .Operations.Where(operation => operation.HasClientMethod)
            .Select(operation =>
                Code.Blocks(
                    Code.Of(
                        $"{OperationSignature.Documentation(operation)}\n{OperationSignature.Declaration(operation)};"
                    ),
                    PagingEmitter.Declarations(operation),
                    WaiterEmitter.Declaration(operation)
                )
            );
        return SourceFile.Create(
            settings,
            "Client",
            settings.Names.ClientInterface,
            "#/paths",
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(true)}}

                /// <summary>The operations of the API, for code that calls them and for tests that stand in for them.</summary>
                public interface {{settings.Names.ClientInterface}}
                {
                    {{Code.Blocks(members)}}
                }
                """
            )
        );
    }
}
