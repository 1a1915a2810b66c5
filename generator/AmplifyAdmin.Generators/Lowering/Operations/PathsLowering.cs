using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers the paths of a document.</summary>
internal static class PathsLowering
{
    /// <summary>Lowers every operation that the filters include, and what operations share.</summary>
    public static LoweredOperations Lower(LoweringContext context)
    {
        var security = SecurityLowering.Lower(context);
        var errors = new ErrorLowering(context);
        var names = new NameScope(OperationNames.Reserved, ignoreCase: true);
        var custom = new CustomNames(names, context);
        foreach (var path in PathOperation.All(context))
        {
            custom.Add(path.Operation, "Async");
        }

        var operation = new OperationLowering(context, errors, custom);
        var lowered = new List<OperationModel>();
        var ids = new HashSet<string>();
        foreach (var path in PathOperation.All(context))
        {
            if (operation.Lower(path, ids, security) is { } model)
            {
                lowered.Add(model);
            }
        }

        HeadersSharing.Share(lowered, context);

        // Variants come last, so that no operation loses its name to a variant.
        var variants = new VariantLowering(names);
        lowered.AddRange(lowered.ToList().SelectMany(variants.Lower));
        if (lowered.Count == 0 && context.Options.HasFilter)
        {
            ReportNothing(context);
        }

        var webhooks = WebhookLowering.Lower(context);
        var types = context
            .Schemas.Complete()
            .Select(type => new KeyValuePair<TypeName, TypeModel>(TypeName.Of(type.Name), type))
            .Concat(context.Shared.Bodies)
            .GroupBy(type => type.Key)
            .ToDictionary(type => type.Key, type => type.First().Value);
        var extended = OperationCompletion.Lower(lowered, operation.Nodes, types, context);
        var groups = new GroupLowering(context);
        var grouped = VariantLowering.WithAnswers(groups.Lower(extended));
        return new LoweredOperations(
            grouped,
            errors.All,
            security,
            ServerLowering.Lower(context),
            groups.All.ToEquatableArray(),
            webhooks
        );
    }

    private static void ReportNothing(LoweringContext context)
    {
        var options = context.Options;
        var (name, values) =
            options.IncludePaths.Count > 0 ? ("IncludePaths", options.IncludePaths)
            : options.IncludeTags.Count > 0 ? ("IncludeTags", options.IncludeTags)
            : options.IncludeOperations.Count > 0 ? ("IncludeOperations", options.IncludeOperations)
            : options.ExcludeTags.Count > 0 ? ("ExcludeTags", options.ExcludeTags)
            : options.ExcludeOperations.Count > 0 ? ("ExcludeOperations", options.ExcludeOperations)
            : ("ExcludeDeprecated", ["true"]);
        context.Report(OptionsDiagnostics.NothingIncluded, JsonPointer.Root, name, string.Join(";", values));
    }
}
