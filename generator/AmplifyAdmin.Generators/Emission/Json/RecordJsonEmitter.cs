using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints a record's JSON code.</summary>
internal static class RecordJsonEmitter
{
    public static SourceFile Emit(ApiSettings settings, RecordModel model)
    {
        var methods = model.Members.SelectMany(member => ShapeJsonEmitter.Methods(member.Value, member.Name));
        if (model.Additional is { } additional)
        {
            methods = methods.Concat(ShapeJsonEmitter.Methods(additional.Value, additional.Name));
        }

        return SourceFile.Create(
            settings,
            "Json",
            model.Name,
            model.Documentation.Pointer,
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(ObsoleteUse.In(model))}}
                #pragma warning disable CS8618 // The reader refuses an object without its required members.

                public sealed partial record {{model.Name}} : Runtime::IJsonModel<{{model.Name}}>
                {
                    /// <summary>A record whose members an initializer sets.</summary>
                    public {{model.Name}}() { }

                    {{RecordReaderEmitter.Constructor(model)}}

                    static {{model.Name}} Runtime::IJsonModel<{{model.Name}}>.ReadJson(ref Runtime::JsonReader reader) => new(ref reader);
                    static void Runtime::IJsonModel<{{model.Name}}>.WriteJson(ref Runtime::JsonOutput output, {{model.Name}} value) => Own::{{model.Json.Code}}.Write(ref output, value);
                }

                internal static class {{model.Json.Code}}
                {
                    {{Code.Blocks([RecordReaderEmitter.Names(model), RecordWriterEmitter.Emit(model), .. methods])}}
                }
                """
            )
        );
    }
}
