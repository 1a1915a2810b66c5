using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints which converter of the runtime carries a value, where one does.</summary>
internal static class SharedConverterEmitter
{
    /// <summary>An expression; null when the value needs its own converter.</summary>
    public static Code? Emit(ValueModel value) =>
        value.Shape switch
        {
            ScalarShape { AllowsText: false, Mapping: null } scalar => Scalar(scalar.Kind.ToString(), value.Nullable),
            ListShape { Element: { Nullable: false, Shape: ScalarShape { Kind: ScalarKind.String } } } => Scalar(
                "Texts",
                value.Nullable
            ),
            NamedShape named => OrNull(Code.Of($"{named.Json.Converter}.Instance"), value),
            ListShape { Element: { Nullable: false, Shape: NamedShape { Kind: not NamedKind.ClosedEnum } named } } =>
                OrNull(Code.Of($"Emitted::JsonListConverter<{named.Type}>.Instance"), value),
            _ => null,
        };

    // The runtime's properties are named after the kinds.
    private static Code Scalar(string kind, bool optional) =>
        Code.Of($"Emitted::SharedConverters.{new Identifier((optional ? "Optional" : "") + kind)}");

    private static Code OrNull(Code converter, ValueModel value) =>
        !value.Nullable ? converter
        : value.Shape.IsStruct ? Code.Of($"Emitted::SharedConverters.OrNullValue<{value.Shape.Type}>({converter})")
        : Code.Of($"Emitted::SharedConverters.OrNull<{value.Shape.Type}>({converter})");
}
