using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints the schemas that checks of JSON values refer to.</summary>
internal static class SchemaDefinitionsEmitter
{
    public static SourceFile? Emit(ApiSettings settings, EquatableArray<SchemaDefinitionModel> definitions)
    {
        if (definitions.Count == 0)
        {
            return null;
        }

        var members = definitions.Select(definition => $"\"{definition.Name}\":{definition.Schema}");
        return SourceFile.Create(
            settings,
            "Models",
            settings.Names.SchemaDefinitions,
            "#/components/schemas",
            Code.Of(
                $$"""
                internal static class {{settings.Names.SchemaDefinitions}}
                {
                    internal static readonly Emitted::SchemaDefinitions All = new({{Literal.Utf8(
                    "{\"$defs\":{" + string.Join(",", members) + "}}"
                )}});
                }
                """
            )
        );
    }
}
