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

        return TypeJsonEmitter.Emit(
            settings,
            model,
            Code.Blocks([RecordReaderEmitter.Emit(model), RecordWriterEmitter.Emit(model), .. methods]),
            ObsoleteUse.In(model)
        );
    }
}
