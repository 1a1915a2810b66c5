using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Clients;

/// <summary>Prints the JSON converters of an operation's values without an emitted type.</summary>
internal static class OperationConverters
{
    /// <summary>Whether a parameter is plain text, which needs no converter.</summary>
    public static bool IsText(ParameterModel parameter) =>
        !parameter.AsJson
        && parameter.Value
            is {
                Nullable: false,
                Shape: ScalarShape { Kind: ScalarKind.String }
                    or NamedShape { Kind: NamedKind.OpenEnum, IsNumber: false }
            }
        && parameter.Style is ParameterStyle.Simple or ParameterStyle.Form;

    /// <summary>The converter of a parameter.</summary>
    public static Code Instance(OperationModel operation, ParameterModel parameter, Identifier code) =>
        SharedConverterEmitter.Emit(parameter.Argument) is not { } shared
            ? Code.Of($"{code}.{Name(operation, parameter)}.Instance")
        : IsCostly(parameter) ? Code.Of($"{code}.{Name(operation, parameter)}")
        : shared;

    /// <summary>The converter of a body.</summary>
    public static Code Instance(ContentModel content, TypeName converter, Identifier code) =>
        content.ConverterIsOwn ? Code.Of($"{code}.{converter}.Instance") : Code.Of($"{converter}.Instance");

    /// <summary>The converter of a form's field.</summary>
    public static Code Instance(int index, Identifier code) => Code.Of($"{code}.{Field(index)}.Instance");

    /// <summary>The classes.</summary>
    public static Code Emit(OperationModel operation)
    {
        var parameters = operation
            .Parameters.Where(parameter =>
                !IsText(parameter) && SharedConverterEmitter.Emit(parameter.Argument) is null
            )
            .Select(parameter => new OwnConverter(TypeName.Of(Name(operation, parameter)), parameter.Argument));
        var bodies = Bodies(operation)
            .Where(content => content is { ConverterIsOwn: true, Converted: not null })
            .Select(content => new OwnConverter(content.Converter!, content.Converted!));
        var fields = Fields(operation)
            .Select((part, index) => new OwnConverter(TypeName.Of(Field(index)), part.Argument));
        var costly = operation
            .Parameters.Where(parameter => !IsText(parameter) && IsCostly(parameter))
            .Select(parameter =>
                Code.Of(
                    $"internal static readonly Emitted::ApiJsonConverter<{parameter.Argument.Type}> {Name(operation, parameter)} = {SharedConverterEmitter.Emit(parameter.Argument)!};"
                )
            );
        return Code.Blocks([
            Code.Lines(costly),
            .. parameters
                .Concat(bodies)
                .Concat(fields)
                .GroupBy(converter => converter.Name.Text)
                .Select(converter => ShapeJsonEmitter.Converter(converter.First().Name, converter.First().Value)),
        ]);
    }

    // A converter that is made for the parameter is made once.
    private static bool IsCostly(ParameterModel parameter) =>
        parameter.Argument is { Nullable: true, Shape: not ScalarShape } value
        && value.Shape is not ListShape { Element.Shape: ScalarShape }
        && SharedConverterEmitter.Emit(value) is not null;

    private static IEnumerable<ContentModel> Bodies(OperationModel operation) =>
        (operation.Body is { } body ? body.Contents.Take(1) : []).Concat(
            operation
                .Responses.Where(response => response.Error is null)
                .SelectMany(response => response.Contents.Take(1))
        );

    private static EquatableArray<PartModel> Fields(OperationModel operation) => operation.Form?.Parts ?? [];

    private static Identifier Name(OperationModel operation, ParameterModel parameter)
    {
        var index = operation.Parameters.TakeWhile(other => other != parameter).Count();
        return new Identifier("Parameter" + Text(index) + "Converter");
    }

    private static Identifier Field(int index) => new("Field" + Text(index) + "Converter");

    private static string Text(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
