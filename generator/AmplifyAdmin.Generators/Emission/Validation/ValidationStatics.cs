using System.Collections.Generic;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Collects what a file's checks need made once: schemas, and converters that give them the JSON of values.</summary>
/// <param name="owner">The class with the fields and a dot; nothing where the checks are in it.</param>
internal sealed class ValidationStatics(Code owner)
{
    private readonly List<Code> fields = [];
    private readonly List<Code> converters = [];
    private readonly HashSet<string> names = [];

    /// <summary>The declarations.</summary>
    public Code Declarations => Code.Blocks(Code.Lines(fields), Code.Blocks(converters));

    /// <summary>The field that holds a schema.</summary>
    public Code Schema(Identifier stem, JsonCheckModel check)
    {
        var name = Name(stem.Text + "Schema");
        var definitions = check.Definitions is { } type ? Code.Of($", {type}.All") : Code.None;
        fields.Add(
            Code.Of(
                $"internal static readonly Emitted::SchemaEvaluator {name} = Emitted::SchemaEvaluator.Parse({Literal.Utf8(check.Schema)}{definitions});"
            )
        );
        return Code.Of($"{owner}{name}");
    }

    /// <summary>The check of a whole value as JSON; nothing where the document asks for none.</summary>
    public Code JsonCheck(Identifier type, JsonNames json, ConstraintsModel constraints) =>
        constraints.JsonCheck is { } check
            ? Code.Of($"{Schema(type, check)}.Check(ref context, {json.Converter}.Instance, this);")
            : Code.None;

    /// <summary>The converter that gives a value's JSON.</summary>
    public Code Converter(Identifier stem, ShapeModel shape)
    {
        var value = new ValueModel(shape, false, ConstraintsModel.None);
        if (SharedConverterEmitter.Emit(value) is { } shared)
        {
            return shared;
        }

        var name = Name(stem.Text + "Converter");
        converters.Add(ShapeJsonEmitter.Converter(TypeName.Of(name), value));
        return Code.Of($"{owner}{name}.Instance");
    }

    private Identifier Name(string wanted)
    {
        var name = wanted;
        for (var number = 2; !names.Add(name); number++)
        {
            name = wanted + number;
        }

        return new Identifier(name);
    }
}
