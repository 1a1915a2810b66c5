using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints an enum type's JSON code.</summary>
internal static class EnumJsonEmitter
{
    public static SourceFile Emit(ApiSettings settings, EnumModel model) =>
        TypeJsonEmitter.Emit(settings, model, Code.Blocks(Read(model), Write(model)), ObsoleteUse.In(model));

    private static Code Read(EnumModel model)
    {
        var cases = model.Values.Select(value => (value.WireValue, Code.Of($"{model.Name}.{value.Name}")));
        var unknown = model.Open
            ? Code.Of($"new(reader.GetString()!)")
            : Code.Of($"throw Runtime::JsonInput.UnknownValue(ref reader, {Literal.String(model.Name.Text)})");
        return Code.Of(
            $$"""
            internal static {{model.Name}} Read(ref Json::Utf8JsonReader reader)
            {
                var text = Runtime::JsonInput.ReadText(ref reader);
                return {{Utf8SwitchEmitter.Emit(new Identifier("text"), cases, Code.Of($"Unknown(ref reader)"))}};
            }

            private static {{model.Name}} Unknown(ref Json::Utf8JsonReader reader) =>
                {{unknown}};
            """
        );
    }

    private static Code Write(EnumModel model)
    {
        var kind = model.Open ? Code.Of($"value.Kind") : Code.Of($"value");
        var type = model.Open ? model.KindName : model.Name;
        var cases = model.Values.Select(value =>
            Code.Of(
                $"""
                case {type}.{value.Name}:
                    output.WriteRaw({JsonLiteral.Text(value.WireValue)});
                    break;
                """
            )
        );
        var unknown = model.Open
            ? Code.Of($"output.WriteString(value.Value);")
            : Code.Of(
                $"throw new Json::JsonException({Literal.String("The value is no member of " + model.Name.Text + ".")});"
            );
        return Code.Of(
            $$"""
            internal static void Write(ref Runtime::JsonOutput output, {{model.Name}} value)
            {
                switch ({{kind}})
                {
                    {{Code.Lines(cases)}}
                    default:
                        {{unknown}}
                        {{(model.Open ? Code.Of($"break;") : Code.None)}}
                }
            }
            """
        );
    }
}
