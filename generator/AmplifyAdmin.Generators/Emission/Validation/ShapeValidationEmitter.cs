using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Validation;

/// <summary>Prints how a value of any shape is checked, inside code that has a <c>context</c>.</summary>
internal static class ShapeValidationEmitter
{
    /// <summary>A whole class with one method, <c>Validate(T value, ref ValidationContext context)</c>, for a value without an emitted type.</summary>
    /// <param name="name">The class.</param>
    /// <param name="value">The value's shape and constraints.</param>
    public static Code Validator(Identifier name, ValueModel value)
    {
        var statics = new ValidationStatics(Code.None);
        var statements = Statements(
            value,
            new Identifier("Value"),
            Code.Of($"value"),
            statics,
            new LocalNames("value", "context")
        );
        var method = Code.Of(
            $$"""
            internal static void Validate({{value.Type}} value, ref Emitted::ValidationContext context)
            {
                {{statements}}
            }
            """
        );
        return Code.Of(
            $$"""
            /// <summary>Checks one value.</summary>
            internal static class {{name}}
            {
                {{Code.Blocks(statics.Declarations, method)}}
            }
            """
        );
    }

    /// <summary>Statements that check a value; none when there is nothing to check.</summary>
    /// <param name="value">The value's shape and constraints.</param>
    /// <param name="stem">What static fields are named after.</param>
    /// <param name="expression">The value, of the type <c>value.Type</c>.</param>
    /// <param name="statics">Takes the static fields.</param>
    /// <param name="locals">The names in use.</param>
    public static Code Statements(
        ValueModel value,
        Identifier stem,
        Code expression,
        ValidationStatics statics,
        LocalNames locals
    )
    {
        if (!value.HasChecks)
        {
            return Code.None;
        }

        if (!value.Nullable || value.Shape is AnyShape)
        {
            return Present(value, stem, expression, statics, locals);
        }

        var local = locals.For(stem);
        return Code.Of(
            $$"""
            if ({{expression}} is { } {{local}})
            {
                {{Present(value, stem, Code.Of($"{local}"), statics, locals)}}
            }
            """
        );
    }

    /// <summary>Statements that check a value which is not null.</summary>
    public static Code Present(
        ValueModel value,
        Identifier stem,
        Code expression,
        ValidationStatics statics,
        LocalNames locals
    ) =>
        Code.Lines(
            OwnChecks(value, expression)
                .Append(Content(value.Shape, stem, expression, statics, locals))
                .Append(JsonCheck(value, stem, expression, statics))
        );

    private static IEnumerable<Code> OwnChecks(ValueModel value, Code expression)
    {
        var constraints = value.Constraints;
        return value.Shape switch
        {
            ScalarShape { Kind: ScalarKind.String } => StringCheckEmitter.Checks(constraints, expression),
            ScalarShape scalar => NumberCheckEmitter.Checks(scalar.Kind, constraints, expression),
            ListShape => CollectionCheckEmitter.Items(constraints, expression),
            MapShape or FreeFormObjectShape => CollectionCheckEmitter.Members(
                constraints,
                Code.Of($"{expression}.Count")
            ),
            _ => [],
        };
    }

    private static Code Content(
        ShapeModel shape,
        Identifier stem,
        Code expression,
        ValidationStatics statics,
        LocalNames locals
    ) =>
        shape switch
        {
            NamedShape { Kind: not NamedKind.ClosedEnum } => Code.Of(
                $"Emitted::Validation.Check(ref context, {expression});"
            ),
            ListShape list when list.Element.HasChecks => CollectionCheckEmitter.EachElement(
                list.Element,
                stem,
                expression,
                statics,
                locals
            ),
            MapShape map when map.Element.HasChecks => CollectionCheckEmitter.EachEntry(
                map.Element,
                stem,
                expression,
                statics,
                locals
            ),
            _ => Code.None,
        };

    private static Code JsonCheck(ValueModel value, Identifier stem, Code expression, ValidationStatics statics)
    {
        if (value.Constraints.JsonCheck is not { } check)
        {
            return Code.None;
        }

        var schema = statics.Schema(stem, check);
        return value.Shape is AnyShape or FreeFormObjectShape
            ? Code.Of($"{schema}.Check(ref context, {expression});")
            : Code.Of($"{schema}.Check(ref context, {statics.Converter(stem, value.Shape)}, {expression});");
    }
}
