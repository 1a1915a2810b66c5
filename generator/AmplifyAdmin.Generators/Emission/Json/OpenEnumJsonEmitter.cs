using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints the JSON code of an open enum type.</summary>
internal static class OpenEnumJsonEmitter
{
    public static TypeSection Emit(EnumModel model)
    {
        var texts = model.Values.Select(value => Code.Of($"{Literal.String(value.WireValue)}"));
        return new TypeSection
        {
            Interface = Code.Of($"Emitted::IJsonModel<{model.Name}>, Emitted::IJsonModel"),
            Members = Code.Of(
                $$"""
                private static readonly Emitted::Utf8StringTable known = new(
                    {{Code.Wrap(texts, 110)}});

                /// <inheritdoc />
                {{EditorBrowsing.Never}}
                public static {{model.Name}} ReadJson(ref Emitted::JsonReader reader) =>
                    new(({{model.KindName}})known.Read(ref reader, out var other), other);

                void Emitted::IJsonModel.WriteJson(ref Emitted::JsonWriter output) => known.Write(ref output, (int)Kind, Value);
                """
            ),
        };
    }
}
