using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Naming;
using AmplifyAdmin.Generators.Lowering.Tracing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Lowers the paths of a document: every operation that the consumer's filters let through, and what they share.</summary>
internal sealed class OperationsLowering
{
    private readonly LoweringContext context;
    private readonly ErrorLowering errors;
    private readonly NameScope names;
    private readonly OperationLowering lowering;
    private readonly VariantLowering variants;
    private readonly List<LoweredOperation> operations = [];
    private LoweringUnit? webhooks;
    private EquatableArray<SecuritySchemeModel> security;
    private EquatableArray<ServerModel> servers;
    private TypeLookup types = null!;

    public OperationsLowering(LoweringContext context)
    {
        this.context = context;
        errors = new ErrorLowering(context);
        names = new NameScope(OperationNames.Reserved, ignoreCase: true, context.Trace);
        lowering = new OperationLowering(context, errors, names);
        variants = new VariantLowering(names);
    }

    /// <summary>Lowers all of them.</summary>
    public LoweredOperations Lower()
    {
        security = SecurityLowering.Lower(context);
        var ids = new HashSet<string>();
        foreach (var (path, node) in OperationNodes.All(context))
        {
            var operation = new LoweredOperation();
            operation.Unit = new LoweringUnit(() => operation.Model = lowering.Lower(path, node, ids, security));
            context.Trace.Perform(operation.Unit);
            operations.Add(operation);
        }

        LowerVariants();
        if (context.Options.HasFilter && operations.All(operation => operation.Model is null))
        {
            ReportNothing();
        }

        webhooks = new LoweringUnit(() => WebhookLowering.Lower(context));
        context.Trace.Perform(webhooks);
        types = new TypeLookup(context.Schemas.Complete());
        var extension = Extension();
        foreach (var operation in operations)
        {
            operation.Extended = Bare(operation).Select(extension.Lower).ToList();
        }

        servers = ServerLowering.Lower(context);
        return Lowered();
    }

    /// <summary>Does again what looks at an edited schema, but for what needs the types.</summary>
    /// <returns>The operations that are no longer what they were.</returns>
    public ICollection<LoweredOperation> Repeat(int section)
    {
        var changed = new HashSet<LoweredOperation>();
        lowering.Forget();
        foreach (var operation in operations)
        {
            if (operation.Unit.LooksAt(section))
            {
                var before = operation.Model;
                context.Trace.Repeat(operation.Unit);
                if (operation.Model == before)
                {
                    operation.Model = before;
                }
                else if (operation.Model is null || before is null)
                {
                    throw new LoweringDivergedException();
                }
                else
                {
                    changed.Add(operation);
                }
            }
        }

        foreach (var operation in changed)
        {
            context.Trace.Repeat(operation.VariantsUnit!);
        }

        if (webhooks!.LooksAt(section))
        {
            context.Trace.Repeat(webhooks);
        }

        return changed;
    }

    /// <summary>Completes again the operations that have changed or show what has changed of types.</summary>
    public LoweredOperations Complete(
        ICollection<LoweredOperation> changed,
        IReadOnlyList<(TypeModel Before, TypeModel After)> changedTypes
    )
    {
        var edit = new TypeEdits(changedTypes);
        foreach (var (_, after) in changedTypes)
        {
            types.Replace(after);
        }

        var extension = Extension();
        foreach (var operation in operations)
        {
            var isNew = changed.Contains(operation);
            if (
                isNew
                || operation.Extended.Any(one => edit.Concern(one) || changed.Count > 0 && one.Model.Waiter is not null)
            )
            {
                if (operation.Extended.Any(one => one.HasReported))
                {
                    throw new LoweringDivergedException();
                }

                operation.Extended = Bare(operation).Select(extension.Lower).ToList();
            }
        }

        return Lowered();
    }

    // After all operations, so that none loses its name to another's variant.
    private void LowerVariants()
    {
        foreach (var operation in operations.Where(operation => operation.Model is not null))
        {
            operation.VariantsUnit = new LoweringUnit(() =>
                operation.Variants = operation.Model is { } model ? variants.Lower(model).ToList() : []
            );
            context.Trace.Perform(operation.VariantsUnit);
        }
    }

    private ExtensionLowering Extension() =>
        new(operations.SelectMany(Bare).OrderBy(model => model.IsVariant).ToList(), lowering.Nodes, types, context);

    private static IEnumerable<OperationModel> Bare(LoweredOperation operation) =>
        operation.Model is { } model ? operation.Variants.Prepend(model) : [];

    private LoweredOperations Lowered() =>
        new(
            operations
                .SelectMany(operation => operation.Extended)
                .Select(extended => extended.Model)
                .OrderBy(model => model.IsVariant)
                .ToEquatableArray(),
            errors.All,
            security,
            servers
        );

    private void ReportNothing()
    {
        var options = context.Options;
        var (name, values) =
            options.IncludePaths.Count > 0 ? ("IncludePaths", options.IncludePaths)
            : options.IncludeTags.Count > 0 ? ("IncludeTags", options.IncludeTags)
            : ("ExcludeTags", options.ExcludeTags);
        context.Report(OptionsDiagnostics.NothingIncluded, JsonPointer.Root, name, string.Join(";", values));
    }
}
