using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Enums;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Records;
using AmplifyAdmin.Generators.Emission.Unions;
using AmplifyAdmin.Generators.Emission.Validation;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission;

/// <summary>Prints the file of a schema: the type, then its JSON code, then its checks.</summary>
internal static class TypeFileEmitter
{
    public static SourceFile Emit(ApiSettings settings, TypeModel model) =>
        model switch
        {
            RecordModel record => File(
                settings,
                record,
                ObsoleteUse.In(record),
                record.IsBase ? Code.Of($"partial record") : Code.Of($"sealed partial record"),
                RecordEmitter.Emit(settings, record),
                RecordJsonEmitter.Emit(record),
                RecordValidationEmitter.Emit(record)
            ),
            UnionModel union => File(
                settings,
                union,
                ObsoleteUse.In(union),
                Code.Of($"sealed partial class"),
                UnionEmitter.Emit(settings, union),
                UnionJsonEmitter.Emit(union),
                UnionValidationEmitter.Emit(union)
            ),
            EnumModel { Open: true } choice => File(
                settings,
                choice,
                ObsoleteUse.In(choice),
                Code.Of($"readonly partial struct"),
                choice.Number is null ? OpenEnumEmitter.Emit(choice) : NumberEnumEmitter.Open(choice),
                choice.Number is null ? OpenEnumJsonEmitter.Emit(choice) : NumberEnumJsonEmitter.Open(choice),
                EnumValidationEmitter.Emit(choice)
            ),
            EnumModel choice => File(
                settings,
                choice,
                ObsoleteUse.In(choice),
                Code.Of($"enum"),
                choice.Number is null ? ClosedEnumEmitter.Emit(choice) : NumberEnumEmitter.Closed(choice),
                choice.Number is null ? ClosedEnumJsonEmitter.Emit(choice) : NumberEnumJsonEmitter.Closed(choice),
                new TypeSection()
            ),
            _ => throw new System.NotSupportedException(model.GetType().Name),
        };

    private static SourceFile File(
        ApiSettings settings,
        TypeModel model,
        bool usesObsolete,
        Code declaration,
        TypeSection type,
        TypeSection json,
        TypeSection checks
    )
    {
        TypeSection[] sections = settings.Emit.HasFlag(EmittedParts.Validators) ? [type, json, checks] : [type, json];
        return SourceFile.Create(
            settings,
            "Models",
            model.Name,
            model.Documentation.Pointer,
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(usesObsolete)}}

                {{DocumentationEmitter.Emit(model.Documentation)}}
                [Serialization::JsonConverter(typeof({{Converter(settings, model)}}))]
                public {{declaration}} {{model.Name}}{{Interfaces(sections)}}
                {
                    {{Code.Blocks(sections.Select(section => section.Members))}}
                }

                {{Code.Blocks(sections.Select(section => section.Companions))}}
                """
            )
        );
    }

    // The name of a converter of this assembly is a third as long in metadata as that of the runtime's.
    private static Code Converter(ApiSettings settings, TypeModel model) =>
        model is EnumModel { Open: false }
            ? Code.Of($"{model.Json.Converter}")
            : Code.Of($"{settings.Names.JsonContext}.Converter<{model.Name}>");

    private static Code Interfaces(IEnumerable<TypeSection> sections)
    {
        var interfaces = Code.List(sections.Select(section => section.Interface));
        return interfaces.IsNone ? Code.None : Code.Of($" : {interfaces}");
    }
}
