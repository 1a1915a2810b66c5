using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Fakes;

/// <summary>Prints the fake client itself; its methods are in the files of the operations.</summary>
internal static class FakeEmitter
{
    public static SourceFile Emit(ApiSettings settings)
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

                    /// <summary>The same fake for calls with options: it shares the delegates and the recorded calls.</summary>
                    /// <param name="call">The options of the calls.</param>
                    public {{name}} With(Runtime::CallOptions call) => new(this, call);
                }
                """
            )
        );
    }
}
