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

        var lists = Code.Blocks(methods);
        return new TypeSection
        {
            Interface = Code.Of($"Emitted::IJsonModel<{model.Name}>"),
            Members = Code.Of(
                $$"""
                {{RecordReaderEmitter.Names(model)}}

                {{HierarchyJsonEmitter.Constructor(model)}}

                {{RecordReaderEmitter.Constructor(model)}}

                {{HierarchyJsonEmitter.Read(model)}}

                {{RecordWriterEmitter.Emit(model)}}
                """
            ),
            Companions = lists.IsNone
                ? Code.None
                : Code.Of(
                    $$"""
                    internal static class {{model.Json.Code}}
                    {
                        {{lists}}
                    }
                    """
                ),
        };
    }

    /// <summary>The class with the methods for the record's lists and maps, and a dot.</summary>
    public static Code Owner(RecordModel model) => Code.Of($"Own::{model.Json.Code}.");
}
