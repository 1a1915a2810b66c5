using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints how a value of a type that the consumer chose is read and written.</summary>
internal static class MappedJsonEmitter
{
    /// <summary>An expression that reads a value.</summary>
    public static Code Read(TypeName type, MappingModel mapping) =>
        mapping.Converter is { } converter
            ? Code.Of($"Emitted::MappedJson.Read<{type}, {converter}>(ref reader)")
            : Code.Of($"Emitted::MappedJson.Read{Kind(mapping)}<{type}>(ref reader)");

    /// <summary>A statement that writes a value which is not null.</summary>
    public static Code Write(TypeName type, MappingModel mapping, Code expression) =>
        mapping.Converter is { } converter
            ? Code.Of($"Emitted::MappedJson.Write<{type}, {converter}>(ref output, {expression});")
            : Code.Of($"Emitted::MappedJson.Write{Kind(mapping)}<{type}>(ref output, {expression});");

    private static Identifier Kind(MappingModel mapping) => new(mapping.IsNumber ? "Number" : "Text");
}
