using System.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Prints how an endpoint reads its parameters.</summary>
internal static class EndpointParametersEmitter
{
    /// <summary>The readers of parameters that are more than plain text.</summary>
    public static Code Fields(OperationModel operation) =>
        Code.Lines(
            operation.Parameters.Select(
                (parameter, index) =>
                    !IsText(parameter) ? Field(operation, parameter, index)
                    : parameter.In == ParameterLocation.Path ? PieceField(operation, parameter, index)
                    : Code.None
            )
        );

    /// <summary>The statements that read every parameter.</summary>
    public static Code Reads(OperationModel operation, Identifier call) =>
        Code.Lines(
            operation.Parameters.Select(parameter => Code.Of($"var {parameter.Name} = {Read(parameter, call)};"))
        );

    /// <summary>Whether a parameter is text as is, which needs no reader.</summary>
    public static bool IsText(ParameterModel parameter) =>
        !parameter.AsJson
        && !parameter.AllowEmptyValue
        && parameter.Style is ParameterStyle.Simple or ParameterStyle.Form
        && parameter.Value is { Nullable: false, Shape: ScalarShape { Kind: ScalarKind.String } };

    private static Code Read(ParameterModel parameter, Identifier call)
    {
        if (!IsText(parameter))
        {
            return Code.Of($"this.{FieldName(parameter)}.Read({call})");
        }

        if (parameter.In == ParameterLocation.Path)
        {
            return Code.Of($"AspNetCoreRuntime::RequestText.Path({call}, this.{FieldName(parameter)})");
        }

        var method = new Identifier(parameter.Required ? "Required" : "Optional");
        return Code.Of(
            $"AspNetCoreRuntime::RequestText.{method}({call}, {Place(parameter)}, {Literal.String(parameter.WireName)})"
        );
    }

    private static Code Field(OperationModel operation, ParameterModel parameter, int index)
    {
        var form = parameter.AsJson ? Code.Of($"null") : ParameterFormEmitter.Emit(parameter.Value, parameter.Members);
        var options =
            parameter.In == ParameterLocation.Path ? Code.Of($$""" { Piece = new({{Piece(operation, index)}}) }""")
            : parameter.AllowEmptyValue ? Code.Of($$""" { AllowEmpty = true }""")
            : Code.None;
        return Code.Of(
            $"""
            private readonly AspNetCoreRuntime::RequestParameter<{parameter.Argument.Type}> {FieldName(
                parameter
            )} = new(
                {Place(parameter)},
                {Literal.String(parameter.WireName)},
                Emitted::ParameterNotation.{new Identifier(parameter.Style.ToString())},
                {Literal.Boolean(parameter.Explode)},
                {form},
                {Literal.Boolean(parameter.Required)},
                {EndpointConvertersEmitter.Instance(parameter, index)}
            ){options};
            """
        );
    }

    // No two parameters have the same name, so no two fields do.
    private static Identifier FieldName(ParameterModel parameter) => new("_" + parameter.Name.Text);

    private static Code PieceField(OperationModel operation, ParameterModel parameter, int index) =>
        Code.Of(
            $"private readonly AspNetCoreRuntime::PathPiece {FieldName(parameter)} = new({Piece(operation, index)});"
        );

    private static Code Piece(OperationModel operation, int index)
    {
        var name = Literal.String(RoutePattern.RouteValue(operation, index));
        var (segment, pattern) = RouteSegments.Find(operation, index);
        return pattern is null
            ? Code.Of($"{name}, {segment}")
            : Code.Of($"{name}, {segment}, {Literal.String(pattern)}");
    }

    private static Code Place(ParameterModel parameter) =>
        Code.Of($"AspNetCoreRuntime::ParameterPlace.{new Identifier(parameter.In.ToString())}");
}
