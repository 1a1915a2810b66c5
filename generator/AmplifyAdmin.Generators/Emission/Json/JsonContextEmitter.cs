using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints the context through which <c>JsonSerializer</c> finds the JSON code of the emitted types.</summary>
internal static class JsonContextEmitter
{
    // A single expression over thousands of types is more than the compiler takes.
    private const int MostInOneExpression = 100;

    public static SourceFile Emit(ApiSettings settings, EquatableArray<JsonTypeModel> types)
    {
        var groups = types.Count <= MostInOneExpression ? [] : Groups(types).ToList();
        var finds =
            groups.Count == 0 ? types.Select(Find) : groups.Select(group => Code.Of($"{group.Name}(type, options)"));
        return SourceFile.Create(
            settings,
            "Json",
            settings.Names.JsonContext,
            "#/components/schemas",
            Code.Of(
                $$"""
                {{ObsoleteUse.Pragma(types.Any(type => type.Obsolete))}}

                /// <summary>Provides JSON metadata for the types of this namespace, for <c>JsonSerializer</c> and anything that takes a context or a resolver.</summary>
                public sealed partial class {{settings.Names.JsonContext}} : Serialization::JsonSerializerContext, Metadata::IJsonTypeInfoResolver
                {
                    /// <summary>Initializes a context with the default options.</summary>
                    public {{settings.Names.JsonContext}}()
                        : base(null) { }

                    /// <summary>Initializes a context with the specified options.</summary>
                    /// <param name="options">The options.</param>
                    public {{settings.Names.JsonContext}}(Json::JsonSerializerOptions options)
                        : base(options) { }

                    /// <summary>The shared instance.</summary>
                    public static {{settings.Names.JsonContext}} Default { get; } = new();

                    {{Code.Lines(types.Select(Property).Concat(groups.Select(Group)))}}

                    /// <summary>The converter of a type of this namespace.</summary>
                    /// <typeparam name="T">The type.</typeparam>
                    {{EditorBrowsing.Never}}
                    public sealed class Converter<T> : Emitted::JsonModelConverter<T>
                        where T : Emitted::IJsonModel<T>, Emitted::IJsonModel;

                    /// <inheritdoc />
                    protected override Json::JsonSerializerOptions? GeneratedSerializerOptions => null;

                    /// <inheritdoc />
                    public override Metadata::JsonTypeInfo? GetTypeInfo(System::Type type) =>
                        Options.TryGetTypeInfo(type, out var info) ? info : null;

                    Metadata::JsonTypeInfo? Metadata::IJsonTypeInfoResolver.GetTypeInfo(System::Type type, Json::JsonSerializerOptions options) =>
                        {{Code.Join(
                    "\n?? ",
                    finds.Append(Code.Of($"Emitted::ApiJsonTypes.FindFramework(type, options)"))
                )}};
                }
                """
            )
        );
    }

    private static IEnumerable<TypeGroup> Groups(EquatableArray<JsonTypeModel> types)
    {
        for (var start = 0; start < types.Count; start += MostInOneExpression)
        {
            var number = (start / MostInOneExpression + 1).ToString(CultureInfo.InvariantCulture);
            yield return new TypeGroup(
                new Identifier("FindInGroup" + number),
                types.Skip(start).Take(MostInOneExpression).ToList()
            );
        }
    }

    private static Code Group(TypeGroup group) =>
        Code.Of(
            $"""
            private static Metadata::JsonTypeInfo? {group.Name}(System::Type type, Json::JsonSerializerOptions options) =>
                {Code.Join("\n?? ", group.Types.Select(Find))};
            """
        );

    private static Code Property(JsonTypeModel type) =>
        Code.Of(
            $"""
            /// <summary>The JSON metadata of <see cref="{type.Name}"/>.</summary>
            public Metadata::JsonTypeInfo<{type.Name}> {type.Json.ContextProperty} => Emitted::ApiJsonTypes.Get<{type.Name}>(Options);
            """
        );

    private static Code Find(JsonTypeModel type) =>
        type.IsStruct
            ? Code.Of($"Emitted::ApiJsonTypes.FindStruct(type, options, {type.Json.Converter}.Instance)")
            : Code.Of($"Emitted::ApiJsonTypes.Find(type, options, {type.Json.Converter}.Instance)");

    private sealed record TypeGroup(Identifier Name, List<JsonTypeModel> Types);
}
