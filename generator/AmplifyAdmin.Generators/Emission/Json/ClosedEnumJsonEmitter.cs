using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints the JSON code of a closed enum type, which cannot carry members.</summary>
internal static class ClosedEnumJsonEmitter
{
    public static TypeSection Emit(EnumModel model) =>
        new()
        {
            Companions = Code.Of(
                $$"""
                internal static class {{model.Json.Code}}
                {
                    {{Code.Blocks(Read(model), Write(model))}}
                }

                {{Converter(model)}}
                """
            ),
        };

    private static Code Read(EnumModel model)
    {
        var cases = model.Values.Select(value => new Utf8Case(value.WireValue, Code.Of($"{model.Name}.{value.Name}")));
        var unknown = Code.Of(
            $"throw Emitted::JsonReaderExtensions.UnknownValue(ref reader, {Literal.String(model.Name.Text)})"
        );
        return Code.Of(
            $$"""
            internal static {{model.Name}} Read(ref Emitted::JsonReader reader)
            {
                var text = Emitted::JsonReaderExtensions.ReadText(ref reader);
                return {{Utf8SwitchEmitter.Emit(new Identifier("text"), cases, Code.Of($"Unknown(ref reader)"))}};
            }

            private static {{model.Name}} Unknown(ref Emitted::JsonReader reader) =>
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
            $"throw new Json::JsonException({Literal.String("The value is not a member of " + model.Name.Text + ".")});"
        );
        return Code.Of(
            $$"""
            internal static void Write(ref Emitted::JsonWriter output, {{model.Name}} value)
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

    /// <summary>The converter class of a C# enum, which implements no interface.</summary>
    public static Code Converter(EnumModel model) =>
        Code.Of(
            $$"""
            /// <summary>Reads and writes <see cref="{{model.Name}}"/> as JSON.</summary>
            public sealed class {{model.Json.Converter}} : Emitted::ApiJsonConverter<{{model.Name}}>
            {
                /// <summary>The shared instance.</summary>
                public static {{model.Json.Converter}} Instance { get; } = new();

                /// <inheritdoc />
                public override {{model.Name}} ReadJson(ref Emitted::JsonReader reader) => {{model.Json.Code}}.Read(ref reader);

                /// <inheritdoc />
                public override void WriteJson(ref Emitted::JsonWriter output, {{model.Name}} value) =>
                    {{model.Json.Code}}.Write(ref output, value);
            }
            """
        );
}
