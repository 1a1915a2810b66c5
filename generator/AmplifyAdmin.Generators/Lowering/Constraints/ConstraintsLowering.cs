using System.Collections.Generic;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

/// <summary>Lowers the constraints that a schema sets beyond the C# type.</summary>
internal static class ConstraintsLowering
{
    /// <summary>The constraints of a value.</summary>
    /// <param name="view">The flat schema.</param>
    /// <param name="shape">The shape of the value.</param>
    /// <param name="context">The state shared by lowering.</param>
    /// <param name="narrowed">The members whose declarations the C# type does not check.</param>
    public static ConstraintsModel Lower(
        SchemaView view,
        ShapeModel shape,
        LoweringContext context,
        HashSet<string>? narrowed = null
    ) => WithJsonCheck(Typed(view, shape, context), JsonCheckLowering.Lower(view, shape, context, narrowed));

    private static ConstraintsModel WithJsonCheck(ConstraintsModel typed, JsonCheckModel? check) =>
        check is null ? typed : typed with { JsonCheck = check };

    private static ConstraintsModel Typed(SchemaView view, ShapeModel shape, LoweringContext context) =>
        shape switch
        {
            ScalarShape { Kind: ScalarKind.String } => TypedConstraints.OfString(view, context),
            ScalarShape
            {
                Kind: ScalarKind.Int32
                    or ScalarKind.Int64
                    or ScalarKind.Single
                    or ScalarKind.Double
                    or ScalarKind.Decimal
            } => TypedConstraints.OfNumber(view),
            ListShape list => TypedConstraints.OfList(view, list),
            MapShape or FreeFormObjectShape or NamedShape { Kind: NamedKind.Record } => TypedConstraints.OfObject(view),
            _ => ConstraintsModel.None,
        };
}
