using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints an enum type's JSON code.</summary>
internal static class EnumJsonEmitter
{
    public static SourceFile Emit(ApiSettings settings, EnumModel model) =>
        model.Open
            ? SourceFile.Create(settings, "Json", model.Name, model.Documentation.Pointer, Open(model))
            : TypeJsonEmitter.Emit(settings, model, Code.Blocks(Read(model), Write(model)), ObsoleteUse.In(model));

    // A switch is quicker than a table, and the compiler slower over it the longer it is.
    private const int MostInSwitch = 64;

    private static Code BySwitch(EnumModel model)
    {
        var cases = model.Values.Select(value => new Utf8Case(value.WireValue, Code.Of($"{model.Name}.{value.Name}")));
        return Code.Of(
            $"""
            var text = Runtime::JsonInput.ReadText(ref reader);
            return {Utf8SwitchEmitter.Emit(new Identifier("text"), cases, Unknown(model))};
            """
        );
    }

    private static Code ByTable(EnumModel model) =>
        Code.Of(
            $"""
            var known = Own::{model.Json.Code}.Known.IndexOf(Runtime::JsonInput.ReadText(ref reader));
            return known < 0 ? {Unknown(
                model
            )} : new(Own::{model.Json.Code}.Known[known], ({model.KindName})(known + 1));
            """
        );

    private static Code Unknown(EnumModel model) =>
        Code.Of($"new(reader.GetString(), {model.KindName}.{model.UnknownName})");

    private static Code Open(EnumModel model)
    {
        var texts = model.Values.Select(value => Code.Of($"{Literal.String(value.WireValue)}"));
        return Code.Of(
            $$"""
            {{ObsoleteUse.Pragma(ObsoleteUse.In(model))}}

            public readonly partial record struct {{model.Name}} : Runtime::IJsonModel<{{model.Name}}>
            {
                static {{model.Name}} Runtime::IJsonModel<{{model.Name}}>.ReadJson(ref Runtime::JsonReader reader)
                {
                    {{(model.Values.Count <= MostInSwitch ? BySwitch(model) : ByTable(model))}}
                }

                static void Runtime::IJsonModel<{{model.Name}}>.WriteJson(ref Runtime::JsonOutput output, {{model.Name}} value) => Own::{{model.Json.Code}}.Known.Write(ref output, (int)value.Kind - 1, value.Value);
            }

            internal static class {{model.Json.Code}}
            {
                internal static readonly Runtime::KnownTexts Known = new(
                    {{Code.Wrap(texts, 110)}});
            }
            """
        );
    }

    private static Code Read(EnumModel model)
    {
        var cases = model.Values.Select(value => new Utf8Case(value.WireValue, Code.Of($"{model.Name}.{value.Name}")));
        var unknown = Code.Of($"throw Runtime::JsonInput.UnknownValue(ref reader, {Literal.String(model.Name.Text)})");
        return Code.Of(
            $$"""
            internal static {{model.Name}} Read(ref Runtime::JsonReader reader)
            {
                var text = Runtime::JsonInput.ReadText(ref reader);
                return {{Utf8SwitchEmitter.Emit(new Identifier("text"), cases, Code.Of($"Unknown(ref reader)"))}};
            }

            private static {{model.Name}} Unknown(ref Runtime::JsonReader reader) =>
                {{unknown}};
            """
        );
    }

    private static Code Write(EnumModel model)
    {
        var cases = model.Values.Select(value =>
            Code.Of(
                $"""
                case {model.Name}.{value.Name}:
                    output.WriteRaw({JsonLiteral.Text(value.WireValue)});
                    break;
                """
            )
        );
        var unknown = Code.Of(
            $"throw new Json::JsonException({Literal.String("The value is no member of " + model.Name.Text + ".")});"
        );
        return Code.Of(
            $$"""
            internal static void Write(ref Runtime::JsonOutput output, {{model.Name}} value)
            {
                switch (value)
                {
                    {{Code.Lines(cases)}}
                    default:
                        {{unknown}}
                }
            }
            """
        );
    }
}
