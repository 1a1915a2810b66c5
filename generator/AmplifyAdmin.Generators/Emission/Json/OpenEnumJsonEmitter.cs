using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints the JSON code of an open enum type.</summary>
internal static class OpenEnumJsonEmitter
{
    // A switch is faster at run time than a table, but its compilation slows down with its length.
    private const int MostInSwitch = 64;

    public static TypeSection Emit(EnumModel model)
    {
        var texts = model.Values.Select(value => Code.Of($"{Literal.String(value.WireValue)}"));
        return new TypeSection
        {
            Interface = Code.Of($"Emitted::IJsonModel<{model.Name}>"),
            Members = Code.Of(
                $$"""
                static {{model.Name}} Emitted::IJsonModel<{{model.Name}}>.ReadJson(ref Emitted::JsonReader reader)
                {
                    {{(model.Values.Count <= MostInSwitch ? BySwitch(model) : ByTable(model))}}
                }

                void Emitted::IJsonModel.WriteJson(ref Emitted::JsonWriter output) => known.Write(ref output, (int)Kind - 1, Value);

                private static readonly Emitted::Utf8StringTable known = new(
                    {{Code.Wrap(texts, 110)}});
                """
            ),
        };
    }

    private static Code BySwitch(EnumModel model)
    {
        var cases = model.Values.Select(value => new Utf8Case(value.WireValue, Code.Of($"{model.Name}.{value.Name}")));
        return Code.Of(
            $"""
            var text = Emitted::JsonReaderExtensions.ReadText(ref reader);
            return {Utf8SwitchEmitter.Emit(new Identifier("text"), cases, Unknown(model))};
            """
        );
    }

    private static Code ByTable(EnumModel model) =>
        Code.Of(
            $"""
            var index = known.IndexOf(Emitted::JsonReaderExtensions.ReadText(ref reader));
            return index < 0 ? {Unknown(model)} : new(known[index], ({model.KindName})(index + 1));
            """
        );

    private static Code Unknown(EnumModel model) =>
        Code.Of($"new(reader.GetString(), {model.KindName}.{model.UnknownName})");
}
