using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Operations.Responses;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers the paths of a document.</summary>
internal static class PathsLowering
{
    /// <summary>Every operation that the filters include, then their variants.</summary>
    public static IReadOnlyList<OperationDraft> Lower(ErrorLowering errors, LoweringContext context)
    {
        var names = new NameScope(OperationNames.Reserved, ignoreCase: true);
        var custom = new CustomNames(names, context);
        foreach (var path in PathOperation.All(context))
        {
            custom.Add(path.Operation, "Async");
        }

        var operation = new OperationLowering(context, errors, custom);
        var drafts = PathOperation.All(context).Select(operation.Lower).ToList();

        // Variants come last, so that no operation loses its name to a variant.
        var variants = new VariantLowering(names);
        drafts.AddRange(drafts.ToList().SelectMany(variants.Lower));
        if (drafts.Count == 0 && context.Options.HasFilter)
        {
            ReportNothing(context);
        }

        return drafts;
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
