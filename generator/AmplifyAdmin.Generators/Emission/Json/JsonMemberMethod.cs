using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Chooses the method of the runtime that writes a member in one call.</summary>
internal static class JsonMemberMethod
{
    /// <summary>The method; null when there is none.</summary>
    public static Identifier? Of(ShapeModel shape) =>
        shape switch
        {
            // The runtime's methods are named after the kinds.
            ScalarShape scalar when scalar.Mapping is not null || ShapeJsonEmitter.HasFormat(scalar.Kind) => null,
            ScalarShape scalar => new Identifier(scalar.Kind.ToString()),
            NamedShape { Kind: NamedKind.OpenEnum } => new Identifier("Value"),
            NamedShape { Kind: NamedKind.Record or NamedKind.Union } => new Identifier("Model"),
            FreeFormObjectShape or AnyShape => new Identifier("Node"),
            ListShape or MapShape => ShapeJsonEmitter.Shared(shape)?.Method,
            _ => null,
        };
}
