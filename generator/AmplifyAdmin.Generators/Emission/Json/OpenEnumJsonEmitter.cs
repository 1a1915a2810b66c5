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

                static void Emitted::IJsonModel<{{model.Name}}>.WriteJson(ref Emitted::JsonWriter output, {{model.Name}} value) => Own::{{model.Json.Code}}.Known.Write(ref output, (int)value.Kind - 1, value.Value);
                """
            ),
            Companions = Code.Of(
                $$"""
                internal static class {{model.Json.Code}}
                {
                    internal static readonly Emitted::Utf8StringTable Known = new(
                        {{Code.Wrap(texts, 110)}});
                }
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
            var known = Own::{model.Json.Code}.Known.IndexOf(Emitted::JsonReaderExtensions.ReadText(ref reader));
            return known < 0 ? {Unknown(
                model
            )} : new(Own::{model.Json.Code}.Known[known], ({model.KindName})(known + 1));
            """
        );

    private static Code Unknown(EnumModel model) =>
        Code.Of($"new(reader.GetString(), {model.KindName}.{model.UnknownName})");
}
