using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints the JSON converters of an endpoint's values without an emitted type.</summary>
internal static class EndpointConvertersEmitter
{
    /// <summary>The converter of a parameter.</summary>
    public static Code Instance(ParameterModel parameter, int index) =>
        SharedConverterEmitter.Emit(parameter.Argument) ?? Code.Of($"{Name(index)}.Instance");

    /// <summary>The converters that only the endpoint uses.</summary>
    public static Code Emit(OperationModel operation)
    {
        var parameters = operation
            .Parameters.Select(
                (parameter, index) =>
                    EndpointParametersEmitter.IsText(parameter)
                    || SharedConverterEmitter.Emit(parameter.Argument) is not null
                        ? null
                        : new OwnConverter(TypeName.Of(Name(index)), parameter.Argument)
            )
            .OfType<OwnConverter>();
        var bodies = Bodies(operation)
            .Where(content => content is { ConverterIsOwn: true, Converter: not null, Converted: not null })
            .Select(content => new OwnConverter(content.Converter!, content.Converted!));
        var converters = parameters
            .Concat(bodies)
            .GroupBy(converter => converter.Name.Text)
            .Select(converter => ShapeJsonEmitter.Converter(converter.First().Name, converter.First().Value));
        return Code.Blocks(converters);
    }

    private static IEnumerable<ContentModel> Bodies(OperationModel operation) =>
        (operation.Body is { } body ? body.Contents.Take(1) : []).Concat(
            operation.Responses.SelectMany(response => response.Contents.Take(1))
        );

    private static Identifier Name(int index) =>
        new("Parameter" + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "Converter");
}
