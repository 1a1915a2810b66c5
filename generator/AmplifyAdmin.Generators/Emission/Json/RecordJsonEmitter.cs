using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints a record's JSON code.</summary>
internal static class RecordJsonEmitter
{
    public static TypeSection Emit(RecordModel model)
    {
        var methods = model.Members.SelectMany(member => ShapeJsonEmitter.Methods(member.Value, member.Name));
        if (model.Additional is { } additional)
        {
            methods = methods.Concat(ShapeJsonEmitter.Methods(additional.Value, additional.Name));
        }

        var read = model.IsBase ? Code.Of($"Own::{model.Json.Code}.Read(ref reader)") : Code.Of($"new(ref reader)");
        return new TypeSection
        {
            Interface = Code.Of($"Runtime::IJsonModel<{model.Name}>"),
            Members = Code.Of(
                $$"""
                {{HierarchyJsonEmitter.Constructor(model)}}

                {{RecordReaderEmitter.Constructor(model)}}

                static {{model.Name}} Runtime::IJsonModel<{{model.Name}}>.ReadJson(ref Runtime::JsonReader reader) => {{read}};
                static void Runtime::IJsonModel<{{model.Name}}>.WriteJson(ref Runtime::JsonOutput output, {{model.Name}} value) => Own::{{model.Json.Code}}.Write(ref output, value);
                {{HierarchyJsonEmitter.WriteMember(model)}}
                """
            ),
            Companions = Code.Of(
                $$"""
                internal static class {{model.Json.Code}}
                {
                    {{Code.Blocks([
                    RecordReaderEmitter.Names(model),
                    HierarchyJsonEmitter.Choice(model),
                    RecordWriterEmitter.Emit(model),
                    .. methods,
                ])}}
                }
                """
            ),
        };
    }
}
