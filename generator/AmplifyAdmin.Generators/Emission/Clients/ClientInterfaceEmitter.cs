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
            .Groups.Select(GroupEmitter.Declaration)
            .Concat(
                model.Operations.Where(operation => operation is { HasClientMethod: true, Group: null }).Select(Members)
            );
        return SourceFile.Create(
            settings,
            "Client",
            settings.Names.ClientInterface,
            "#/paths",
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(true)}}

                /// <summary>The operations of the API, for code that calls them and for tests that replace them.</summary>
                public interface {{settings.Names.ClientInterface}}
                {
                    /// <summary>Returns this client with headers, a timeout or a callback for the calls that are made through it.</summary>
                    /// <param name="call">Options for those calls. They are added to the options of this client and take precedence over them.</param>
                    {{settings.Names.ClientInterface}} With(Runtime::CallOptions call);

                    /// <summary>Makes one call and returns its value with the status and headers of the response.</summary>
                    /// <param name="call">Makes the call on the client that is passed to it.</param>
                    Tasks::Task<Runtime::ApiResponse<T>> WithResponseAsync<T>(System::Func<{{settings.Names.ClientInterface}}, Tasks::Task<T>> call) =>
                        Emitted::ApiCalls.WithResponseAsync<{{settings.Names.ClientInterface}}, T>(this.With, call);

                    /// <summary>Makes one call without a value and returns the status and headers of the response.</summary>
                    /// <param name="call">Makes the call on the client that is passed to it.</param>
                    Tasks::Task<Runtime::ApiResponse> WithResponseAsync(System::Func<{{settings.Names.ClientInterface}}, Tasks::Task> call) =>
                        Emitted::ApiCalls.WithResponseAsync<{{settings.Names.ClientInterface}}>(this.With, call);

                    {{Code.Blocks(members)}}
                }
                """
            )
        );
    }

    /// <summary>The members of one operation.</summary>
    public static Code Members(OperationModel operation) =>
        Code.Blocks(
            Code.Of($"{OperationSignature.Documentation(operation)}\n{OperationSignature.Declaration(operation)};"),
            EventsEmitter.Declaration(operation),
            PagingEmitter.Declarations(operation),
            WaiterEmitter.Declaration(operation)
        );
}
