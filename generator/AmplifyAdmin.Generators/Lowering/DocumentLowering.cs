using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Operations;
using AmplifyAdmin.Generators.Lowering.Operations.Responses;
using AmplifyAdmin.Generators.Lowering.Operations.Security;
using AmplifyAdmin.Generators.Lowering.Operations.Servers;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering;

/// <summary>Makes every decision about what is emitted for a document.</summary>
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

        var security = SecurityLowering.Lower(context);
        var errors = new ErrorLowering(context);
        var drafts = PathsLowering.Lower(errors, context);
        var headers = HeadersSharing.Share(drafts, context);
        var webhooks = WebhookLowering.Lower(context);
        var types = context.Schemas.Complete();
        var groups = new GroupLowering(context);
        var operations = new OperationCompletion(
            groups.Lower(drafts),
            new LoweredTypes(types, context),
            headers,
            security,
            context
        );
        return new ApiModel(
            context.Settings,
            types,
            operations.Lower(),
            errors.All,
            operations.CommonErrors,
            security,
            ServerLowering.Lower(context),
            groups.All.ToEquatableArray(),
            context.Definitions.Complete(context),
            webhooks
        );
    }
}
