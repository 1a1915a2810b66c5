using System.Globalization;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Operations;

/// <summary>Prints the type of an operation's documented response headers.</summary>
internal static class HeadersEmitter
{
    public static Code Emit(OperationModel operation, HeadersModel model) =>
        Code.Of(
            $$"""
            /// <summary>The documented headers of the responses to {{Operations(operation, model)}}.</summary>
            /// <remarks><c>{{DocText.Line(operation.Documentation.Pointer)}}/responses</c></remarks>
            public sealed class {{model.Name}}
            {
                {{Code.Blocks(model.Headers.Select(Property))}}

                /// <summary>Reads the headers of a response, as <see cref="Runtime::CallOptions.OnResponse"/> passes it.</summary>
                /// <param name="response">The response.</param>
                /// <exception cref="System::FormatException">The value of a header does not have its documented type.</exception>
                public static {{model.Name}} Read(Runtime::ApiResponse response) =>
                    new()
                    {
                        {{Code.Lines(model.Headers.Select(Read))}}
                    };

                /// <summary>Gets the name and text of every header.</summary>
                public Collections::IEnumerable<Collections::KeyValuePair<string, string?>> All() =>
                    [
                        {{Code.Lines(model.Headers.Select(Write))}}
                    ];

                {{Code.Lines(model.Headers.Select(Field))}}

                {{Code.Blocks(model.Headers.Select(Class))}}
            }
            """
        );

    private static Code Operations(OperationModel operation, HeadersModel model) =>
        model.IsShared ? Code.Of($"several operations") : Code.Of($"<c>{DocText.Line(operation.OperationId)}</c>");

    private static Code Property(HeaderModel header) =>
        Code.Of(
            $$"""
            {{DocumentationEmitter.Emit(header.Documentation)}}
            public {{header.Type}} {{header.Name}} { get; set; }
            """
        );

    private static Code Read(HeaderModel header, int index) =>
        Code.Of(
            $"{header.Name} = Emitted::ResponseHeader.Read(response, {Literal.String(header.WireName)}, {Literal.Boolean(IsText(header.Value))}, {Literal.Boolean(header.Value.Shape is ListShape)}, {Name(index)}),"
        );

    private static Code Write(HeaderModel header, int index) =>
        Code.Of(
            $"new({Literal.String(header.WireName)}, Emitted::ResponseHeader.Write({header.Name}, {Name(index)})),"
        );

    // Numbers and booleans are their own JSON; everything else is in quotes there.
    private static bool IsText(ValueModel value) =>
        value.Shape is ListShape list
            ? IsText(list.Element)
            : value.Shape is not ScalarShape { IsLiteral: true, Kind: not ScalarKind.UnixTime };

    private static Code Field(HeaderModel header, int index) =>
        Code.Of(
            $"private static readonly Emitted::ApiJsonConverter<{header.Value.Type}> {Name(index)} = {SharedConverterEmitter.Emit(header.Value) ?? Code.Of($"{Converter(index)}.Instance")};"
        );

    private static Code Class(HeaderModel header, int index) =>
        SharedConverterEmitter.Emit(header.Value) is null
            ? ShapeJsonEmitter.Converter(TypeName.Of(Converter(index)), header.Value)
            : Code.None;

    private static Identifier Name(int index) => new("header" + index.ToString(CultureInfo.InvariantCulture));

    private static Identifier Converter(int index) =>
        new("Header" + index.ToString(CultureInfo.InvariantCulture) + "Converter");
}
