using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints the JSON code of an enum type whose values are numbers.</summary>
internal static class NumberEnumJsonEmitter
{
    public static TypeSection Open(EnumModel model) =>
        new()
        {
            Interface = Code.Of($"Emitted::IJsonModel<{model.Name}>, Emitted::IJsonModel"),
            Members = Code.Of(
                $"""
                /// <inheritdoc />
                {EditorBrowsing.Never}
                public static {model.Name} ReadJson(ref Emitted::JsonReader reader) => new({Read(
                    model
                )});

                void Emitted::IJsonModel.WriteJson(ref Emitted::JsonWriter output) => output.WriteInt64(Value);
                """
            ),
        };

    public static TypeSection Closed(EnumModel model) =>
        new()
        {
            Companions = Code.Of(
                $$"""
                internal static class {{model.Json.Code}}
                {
                    internal static {{model.Name}} Read(ref Emitted::JsonReader reader)
                    {
                        var value = ({{model.Name}}){{Read(model)}};
                        return IsKnown(value) ? value : throw Emitted::JsonReaderExtensions.UnknownValue(ref reader, {{Literal.String(
                model.Name.Text
            )}});
                    }

                    internal static void Write(ref Emitted::JsonWriter output, {{model.Name}} value) =>
                        output.WriteInt64(IsKnown(value) ? (long)value : throw new Json::JsonException({{Literal.String(
                "The value is not a member of " + model.Name.Text + "."
            )}}));

                    private static bool IsKnown({{model.Name}} value) => {{IsKnown(model)}};
                }

                {{ClosedEnumJsonEmitter.Converter(model)}}
                """
            ),
        };

    private static Code Read(EnumModel model) =>
        Code.Of(
            $"Emitted::JsonScalars.{new Identifier(model.Number!.Text == "int" ? "ReadInt32" : "ReadInt64")}(ref reader)"
        );

    private static Code IsKnown(EnumModel model) =>
        model.Flags is { } bits
            ? Code.Of($"(({model.Number!})value & ~{bits}) == 0")
            : Code.Of(
                $"value is {Code.Join(" or ", model.Values.Select(value => Code.Of($"{model.Name}.{value.Name}")))}"
            );
}
