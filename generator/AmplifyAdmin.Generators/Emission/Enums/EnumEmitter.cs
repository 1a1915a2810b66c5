using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Enums;

/// <summary>Prints the type of a string schema with enumerated values.</summary>
internal static class EnumEmitter
{
    public static SourceFile Emit(ApiSettings settings, EnumModel model) =>
        SourceFile.Create(
            settings,
            "Models",
            model.Name,
            model.Documentation.Pointer,
            Code.Of(
                $"""
                {ObsoleteUse.Pragma(ObsoleteUse.In(model))}

                {(model.Open ? OpenEnumEmitter.Emit(model) : Closed(model))}
                """
            )
        );

    /// <summary>One member of a C# enum.</summary>
    public static Code Member(EnumValueModel value) =>
        Code.Of(
            $"""
            /// <summary>{DocText.Lines(value.Summary)}</summary>
            {value.Name},
            """
        );

    private static Code Closed(EnumModel model) =>
        Code.Of(
            $$"""
            {{DocumentationEmitter.Emit(model.Documentation)}}
            [Serialization::JsonConverter(typeof({{model.Json.Converter}}))]
            public enum {{model.Name}}
            {
                {{Code.Blocks(model.Values.Select(Member))}}
            }
            """
        );
}
