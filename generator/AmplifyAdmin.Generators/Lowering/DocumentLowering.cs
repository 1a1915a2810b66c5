using AmplifyAdmin.Generators.Lowering.Operations;
using AmplifyAdmin.Generators.Lowering.Operations.Responses;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering;

/// <summary>Makes every decision about a document: the way from what it says to what is emitted.</summary>
internal static class DocumentLowering
{
    /// <summary>Lowers a whole document.</summary>
    public static ApiModel Lower(LoweringContext context)
    {
        context.ErrorNames = ErrorNaming.Scan(context);
        context.Uses = SchemaUsesLowering.Scan(context);
        context.Schemas.NameComponents(context.ErrorNames);
        if (!context.Options.HasFilter)
        {
            context.Schemas.LowerComponents();
        }

        var operations = PathsLowering.Lower(context);
        var types = context.Schemas.Complete();
        return new ApiModel(
            context.Settings,
            types,
            operations.Operations,
            operations.Errors,
            operations.Security,
            operations.Servers,
            operations.Groups,
            context.Definitions.Complete(context),
            operations.Webhooks
        );
    }
}
