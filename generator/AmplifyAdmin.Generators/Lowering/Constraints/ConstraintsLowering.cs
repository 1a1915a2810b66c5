using AmplifyAdmin.Generators.Lowering.Schemas;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Constraints;

internal static class ConstraintsLowering
{
    public static ConstraintsModel Lower(SchemaView v, ShapeModel s, LoweringContext c) => ConstraintsModel.None;
}
