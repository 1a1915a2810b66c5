using System;
using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Prints how a value of any shape is read and written, inside code that has a <c>reader</c> or an <c>output</c>.</summary>
internal static class ShapeJsonEmitter
{
    /// <summary>A whole converter class for a shape without an emitted type.</summary>
    public static Code Converter(TypeName name, ValueModel value)
    {
        var stem = new Identifier("Value");
        var handleNull = value.Nullable ? Code.Of($"public override bool HandleNull => true;") : Code.None;
        var write = Code.Of(
            $$"""
            public override void WriteJson(ref Emitted::JsonWriter output, {{value.Type}} value)
            {
                {{Write(value, stem, Code.Of($"value"), new LocalNames("output", "value"))}}
            }
            """
        );
        return Code.Of(
            $$"""
            /// <summary>Reads and writes the JSON of one body.</summary>
            internal sealed class {{name}} : Emitted::ApiJsonConverter<{{value.Type}}>
            {
                public static {{name}} Instance { get; } = new();

                {{handleNull}}

                public override {{value.Type}} ReadJson(ref Emitted::JsonReader reader) =>
                    {{Read(value, stem)}};

                {{Code.Blocks([write, .. Methods(value, stem)])}}
            }
            """
        );
    }

    /// <summary>An expression that reads a value.</summary>
    /// <param name="value">The value's shape.</param>
    /// <param name="stem">What the methods for lists and maps are named after: <c>Read{Stem}</c>.</param>
    /// <param name="owner">The class with those methods and a dot; nothing where the code is part of it.</param>
    public static Code Read(ValueModel value, Identifier stem, Code? owner = null)
    {
        var read = value.Shape switch
        {
            ScalarShape { AllowsText: true } number => Code.Of(
                $"Emitted::JsonNumberText.{Prefixed("Read", ScalarName(number.Kind))}(ref reader)"
            ),
            ScalarShape { Mapping: { } mapping } => MappedJsonEmitter.Read(value.Shape.Type, mapping),
            ScalarShape scalar => ReadScalar(scalar.Kind),
            NamedShape { Kind: NamedKind.Record, IsBase: false, IsShared: false } record => Code.Of(
                $"new {record.Type}(ref reader)"
            ),
            NamedShape { Kind: NamedKind.ClosedEnum, IsShared: true } choice => Code.Of(
                $"{choice.Json.Converter}.Instance.ReadJson(ref reader)"
            ),
            NamedShape { Kind: NamedKind.ClosedEnum } choice => Code.Of($"Own::{choice.Json.Code}.Read(ref reader)"),
            NamedShape named => Code.Of($"Emitted::JsonLists.Read<{named.Type}>(ref reader)"),
            FreeFormObjectShape => Code.Of($"Emitted::FreeFormJson.ReadObject(ref reader)"),
            AnyShape => Code.Of($"Emitted::FreeFormJson.ReadNode(ref reader)"),
            ListShape or MapShape when Shared(value.Shape) is { } shared => Code.Of(
                $"Emitted::JsonLists.{Prefixed("Read", shared.Method)}{shared.Argument}(ref reader)"
            ),
            ListShape or MapShape => Code.Of($"{owner}{Prefixed("Read", stem)}(ref reader)"),
            _ => throw new NotSupportedException(value.Shape.GetType().Name),
        };
        return value.Nullable && value.Shape is not AnyShape
            ? Code.Of($"reader.TokenType == Json::JsonTokenType.Null ? null : {read}")
            : read;
    }

    /// <summary>Statements that write a value.</summary>
    /// <param name="value">The value's shape.</param>
    /// <param name="stem">What the methods for lists and maps are named after: <c>Write{Stem}</c>.</param>
    /// <param name="expression">The value.</param>
    /// <param name="locals">The names in use.</param>
    /// <param name="owner">The class with those methods and a dot; nothing where the code is part of it.</param>
    public static Code Write(ValueModel value, Identifier stem, Code expression, LocalNames locals, Code? owner = null)
    {
        if (!value.Nullable || value.Shape is AnyShape)
        {
            return WritePresent(value.Shape, stem, expression, owner);
        }

        // A pattern with a variable applies to what a union contains.
        if (value.Shape is NamedShape { Kind: NamedKind.Union })
        {
            return Code.Of(
                $$"""if ({{expression}} is not null) { {{WritePresent(value.Shape, stem, expression, owner)}} } else { output.WriteNull(); }"""
            );
        }

        var local = locals.For(stem);
        return Code.Of(
            $$"""if ({{expression}} is { } {{local}}) { {{WritePresent(value.Shape, stem, Code.Of($"{local}"), owner)}} } else { output.WriteNull(); }"""
        );
    }

    /// <summary>A statement that writes a value which is not null.</summary>
    public static Code WritePresent(ShapeModel shape, Identifier stem, Code expression, Code? owner = null) =>
        shape switch
        {
            ScalarShape { Mapping: { } mapping } => MappedJsonEmitter.Write(shape.Type, mapping, expression),
            ScalarShape scalar when HasFormat(scalar.Kind) => Code.Of(
                $"Emitted::JsonFormats.{Prefixed("Write", ScalarName(scalar.Kind))}(ref output, {expression});"
            ),
            ScalarShape scalar => Code.Of($"output.{Prefixed("Write", ScalarName(scalar.Kind))}({expression});"),
            NamedShape { Kind: NamedKind.ClosedEnum, IsShared: true } choice => Code.Of(
                $"{choice.Json.Converter}.Instance.WriteJson(ref output, {expression});"
            ),
            NamedShape { Kind: NamedKind.ClosedEnum } choice => Code.Of(
                $"Own::{choice.Json.Code}.Write(ref output, {expression});"
            ),
            NamedShape => Code.Of($"Emitted::JsonLists.Write(ref output, {expression});"),
            FreeFormObjectShape or AnyShape => Code.Of($"output.WriteNode({expression});"),
            ListShape or MapShape when Shared(shape) is { } shared => Code.Of(
                $"Emitted::JsonLists.{Prefixed("Write", shared.Method)}(ref output, {expression});"
            ),
            ListShape or MapShape => Code.Of($"{owner}{Prefixed("Write", stem)}(ref output, {expression});"),
            _ => throw new NotSupportedException(shape.GetType().Name),
        };

    /// <summary>The methods that read and write the lists and maps of a value, the outermost first.</summary>
    public static IEnumerable<Code> Methods(ValueModel value, Identifier stem)
    {
        var element = value.Shape switch
        {
            ListShape list => list.Element,
            MapShape map => map.Element,
            _ => null,
        };
        if (element is null || Shared(value.Shape) is not null)
        {
            return [];
        }

        var elementStem = new Identifier(stem.Text + "_Element");
        var read = Read(element, elementStem);
        var write = Write(element, elementStem, Code.Of($"element"), new LocalNames("output", "element", "start"));
        Code[] own =
            value.Shape is ListShape
                ? [ReadList(value.Shape, element, stem, read), WriteList(value.Shape, stem, write)]
                : [ReadMap(value.Shape, element, stem, read), WriteMap(value.Shape, stem, write)];
        return own.Concat(Methods(element, elementStem));
    }

    private static Code ReadList(ShapeModel shape, ValueModel element, Identifier stem, Code read) =>
        Code.Of(
            $$"""
            internal static {{shape.Type}} {{Prefixed("Read", stem)}}(ref Emitted::JsonReader reader)
            {
                Emitted::JsonReaderExtensions.BeginArray(ref reader);
                var list = default(Emitted::ListBuffer<{{element.Type}}>);
                while (Emitted::JsonReaderExtensions.NextElement(ref reader))
                {
                    list.Add({{read}});
                }

                return list.ToArray();
            }
            """
        );

    private static Code WriteList(ShapeModel shape, Identifier stem, Code write) =>
        Code.Of(
            $$"""
            internal static void {{Prefixed("Write", stem)}}(ref Emitted::JsonWriter output, {{shape.Type}} list)
            {
                var start = output.BeginArray();
                foreach (var element in Emitted::JsonLists.Elements(list))
                {
                    output.WriteComma();
                    {{write}}
                }

                output.EndArray(start);
            }
            """
        );

    private static Code ReadMap(ShapeModel shape, ValueModel element, Identifier stem, Code read) =>
        Code.Of(
            $$"""
            internal static {{shape.Type}} {{Prefixed("Read", stem)}}(ref Emitted::JsonReader reader)
            {
                Emitted::JsonReaderExtensions.BeginObject(ref reader);
                var map = new Collections::Dictionary<string, {{element.Type}}>();
                while (Emitted::JsonReaderExtensions.NextMember(ref reader))
                {
                    Emitted::JsonLists.Add(map, Emitted::JsonReaderExtensions.ReadName(ref reader), {{read}});
                }

                return map;
            }
            """
        );

    private static Code WriteMap(ShapeModel shape, Identifier stem, Code write) =>
        Code.Of(
            $$"""
            internal static void {{Prefixed("Write", stem)}}(ref Emitted::JsonWriter output, {{shape.Type}} map)
            {
                var start = output.BeginObject(map);
                foreach (var (name, element) in Emitted::JsonLists.Entries(map))
                {
                    output.WriteName(name);
                    {{write}}
                }

                output.EndObject(start);
            }
            """
        );

    /// <summary>The runtime's methods for a list or map of text or of types that know their JSON; null for others.</summary>
    public static (Identifier Method, Code Argument)? Shared(ShapeModel shape) =>
        shape switch
        {
            ListShape { Element: { Nullable: false, Shape: ScalarShape { Kind: ScalarKind.String } } } => (
                new Identifier("Texts"),
                Code.None
            ),
            MapShape { Element: { Nullable: false, Shape: ScalarShape { Kind: ScalarKind.String } } } => (
                new Identifier("TextMap"),
                Code.None
            ),
            ListShape { Element: { Nullable: false, Shape: NamedShape { Kind: not NamedKind.ClosedEnum } named } } => (
                new Identifier("List"),
                Code.Of($"<{named.Type}>")
            ),
            MapShape { Element: { Nullable: false, Shape: NamedShape { Kind: not NamedKind.ClosedEnum } named } } => (
                new Identifier("Map"),
                Code.Of($"<{named.Type}>")
            ),
            _ => null,
        };

    private static Code ReadScalar(ScalarKind kind) =>
        kind is ScalarKind.String or ScalarKind.Boolean
            ? Code.Of($"Emitted::JsonReaderExtensions.{Prefixed("Read", ScalarName(kind))}(ref reader)")
        : HasFormat(kind) ? Code.Of($"Emitted::JsonFormats.{Prefixed("Read", ScalarName(kind))}(ref reader)")
        : Code.Of($"Emitted::JsonScalars.{Prefixed("Read", ScalarName(kind))}(ref reader)");

    /// <summary>Whether the notation is a rare one, which has its methods outside the reader and the writer.</summary>
    public static bool HasFormat(ScalarKind kind) =>
        kind
            is ScalarKind.File
                or ScalarKind.Base64Url
                or ScalarKind.TimeSpan
                or ScalarKind.HttpDate
                or ScalarKind.UnixTime;

    // The runtime's methods are named after the kinds.
    private static Identifier ScalarName(ScalarKind kind) => new(kind.ToString());

    private static Identifier Prefixed(string constant, Identifier stem) => new(constant + stem.Text);
}
