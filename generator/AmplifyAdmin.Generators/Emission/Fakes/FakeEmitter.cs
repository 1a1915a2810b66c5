using System.Linq;
using AmplifyAdmin.Generators.Emission.Clients;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Fakes;

/// <summary>Prints the fake client itself; its methods are in the files of the operations.</summary>
internal static class FakeEmitter
{
    public static SourceFile Emit(ApiSettings settings, ClientModel model)
    {
        var name = settings.Names.Fake;
        return SourceFile.Create(
            settings,
            "Fakes",
            name,
            "#/info",
            Code.Of(
                $$"""
                /// <summary>
                /// A client for tests: each operation answers with an example until its delegate is set, and every call is
                /// recorded. There is no server and no connection.
                /// </summary>
                public sealed partial class {{name}} : Emitted::ApiFake, {{settings.Names.ClientInterface}}
                {
                    private readonly {{name}} source;

                    /// <summary>Creates a client that answers with examples.</summary>
                    public {{name}}() => this.source = this;

                    private {{name}}({{name}} other, Runtime::CallOptions call)
                        : base(other, call) => this.source = other.source;

                    /// <summary>Returns a client for calls with options. It shares the delegates and the recorded calls.</summary>
                    /// <param name="call">The options of the calls.</param>
                    public {{settings.Names.ClientInterface}} With(Runtime::CallOptions call) => new {{name}}(this, call);

                    {{Code.Blocks(
                    model.Groups.Select(group => GroupEmitter.Implementation(group, name, Code.Of($"private")))
                )}}
                }
                """
            )
        );
    }
}
