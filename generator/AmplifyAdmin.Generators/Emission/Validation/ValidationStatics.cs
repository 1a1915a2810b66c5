using System.Collections.Generic;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Collects what a file's checks need made once: patterns, schemas, and converters to hold values against those.</summary>
internal sealed class ValidationStatics
{
    private readonly List<Code> fields = [];
    private readonly List<Code> converters = [];
    private readonly HashSet<string> names = [];
    private readonly Dictionary<string, Identifier> patterns = [];

    /// <summary>The declarations.</summary>
    public Code Declarations => Code.Blocks(Code.Lines(fields), Code.Blocks(converters));

    /// <summary>The field that holds a pattern.</summary>
    public Identifier Pattern(Identifier stem, PatternModel pattern)
    {
        if (patterns.TryGetValue(pattern.Source, out var known))
        {
            return known;
        }

        var name = Name(stem.Text + "Pattern");
        patterns.Add(pattern.Source, name);
        fields.Add(
            Code.Of(
                $"private static readonly Emitted::ValidationPattern {name} = new({Literal.String(pattern.DotNet)}, {Literal.String(pattern.Source)});"
            )
        );
        return name;
    }

    /// <summary>The field that holds a schema.</summary>
    public Identifier Schema(Identifier stem, string residual)
    {
        var name = Name(stem.Text + "Schema");
        fields.Add(
            Code.Of(
                $"private static readonly Emitted::SchemaEvaluator {name} = Emitted::SchemaEvaluator.Parse({Literal.Utf8(residual)});"
            )
        );
        return name;
    }

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
        return Code.Of($"{name}.Instance");
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
