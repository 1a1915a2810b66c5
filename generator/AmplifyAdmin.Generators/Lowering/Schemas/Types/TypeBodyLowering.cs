using AmplifyAdmin.Generators.Lowering.Schemas.Enums;
using AmplifyAdmin.Generators.Lowering.Schemas.Records;
using AmplifyAdmin.Generators.Lowering.Schemas.Unions;
using AmplifyAdmin.Generators.Lowering.Views;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Schemas.Types;

/// <summary>Lowers the body of each named type.</summary>
internal sealed class TypeBodyLowering
{
    private readonly RecordLowering records;
    private readonly UnionLowering unions;
    private readonly LoweringContext context;
    private readonly SchemaClassifier classifier;

    public TypeBodyLowering(
        LoweringContext context,
        SchemaLowering schemas,
        SchemaViewBuilder views,
        SchemaClassifier classifier,
        ShapeLowering shapes
    )
    {
        this.context = context;
        this.classifier = classifier;
        records = new RecordLowering(context, schemas);
        unions = new UnionLowering(context, schemas, views, classifier, shapes);
    }

    /// <summary>The model of a named type.</summary>
    public TypeModel Lower(TypeEntry entry) =>
        entry.Kind switch
        {
            NamedKind.Record => records.Lower(entry),
            NamedKind.Union => unions.Lower(entry),
            _ => EnumLowering.Lower(entry, classifier.EnumValues(entry.View)!, context),
        };
}
