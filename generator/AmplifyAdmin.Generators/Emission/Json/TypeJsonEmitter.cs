using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints what the JSON code of enum types and unions has in common: the static class, and who else gets at it.</summary>
internal static class TypeJsonEmitter
{
    /// <param name="settings">What the document shares.</param>
    /// <param name="model">The type.</param>
    /// <param name="methods">Its <c>Read</c> and <c>Write</c> and what they call.</param>
    /// <param name="usesObsolete">Whether the code touches what carries <c>[Obsolete]</c>.</param>
    public static SourceFile Emit(ApiSettings settings, TypeModel model, Code methods, bool usesObsolete) =>
        SourceFile.Create(
            settings,
            "Json",
            model.Name,
            model.Documentation.Pointer,
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(usesObsolete)}}

                internal static class {{model.Json.Code}}
                {
                    {{methods}}
                }

                {{(model is EnumModel ? Converter(model) : Interface(model))}}
                """
            )
        );

    private static Code Interface(TypeModel model)
    {
        return Code.Of(
            $$"""
            public sealed partial class {{model.Name}} : Runtime::IJsonModel<{{model.Name}}>
            {
                static {{model.Name}} Runtime::IJsonModel<{{model.Name}}>.ReadJson(ref Runtime::JsonReader reader) => Own::{{model.Json.Code}}.Read(ref reader);
                static void Runtime::IJsonModel<{{model.Name}}>.WriteJson(ref Runtime::JsonOutput output, {{model.Name}} value) => Own::{{model.Json.Code}}.Write(ref output, value);
            }
            """
        );
    }

    private static Code Converter(TypeModel model) =>
        Code.Of(
            $$"""
            /// <summary>Reads and writes <see cref="{{model.Name}}"/> as JSON.</summary>
            public sealed class {{model.Json.Converter}} : Runtime::ApiJsonConverter<{{model.Name}}>
            {
                /// <summary>A converter for everyone; it keeps no state.</summary>
                public static {{model.Json.Converter}} Instance { get; } = new();

                /// <inheritdoc />
                public override {{model.Name}} ReadJson(ref Runtime::JsonReader reader) => {{model.Json.Code}}.Read(ref reader);

                /// <inheritdoc />
                public override void WriteJson(ref Runtime::JsonOutput output, {{model.Name}} value) =>
                    {{model.Json.Code}}.Write(ref output, value);
            }
            """
        );
}
