using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Lowering.Operations;
using AmplifyAdmin.Generators.Lowering.Tracing;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering;

/// <summary>Makes every decision about a document: the way from what it says to what is emitted.</summary>
internal sealed class DocumentLowering
{
    private const int FewSchemas = 10_000;

    private readonly LoweringContext context;
    private readonly OperationsLowering operations;
    private LoweringUnit errorNames = null!;
    private int firstCount;

    public DocumentLowering(LoweringContext context)
    {
        this.context = context;
        operations = new OperationsLowering(context);
    }

    /// <summary>
    /// Whether <see cref="Edit"/> gives what lowering the edited document would: not when components are lowered only
    /// as far as they are used, nor when so much is asked for that some of it is left undone. After very many edits what
    /// is kept of former texts is worth throwing away.
    /// </summary>
    public bool TakesEdits =>
        !context.Options.HasFilter
        && !context.Schemas.HasGivenUp
        && context.SchemaCounter.Count < (2 * firstCount) + FewSchemas;

    /// <summary>Lowers a whole document.</summary>
    public ApiModel Lower()
    {
        errorNames = new LoweringUnit(() => context.ErrorNames = ErrorNaming.Scan(context));
        context.Trace.Perform(errorNames);
        context.Schemas.Components.Name(context.ErrorNames);
        if (!context.Options.HasFilter)
        {
            context.Schemas.Components.Lower();
        }

        var model = Model(operations.Lower());
        firstCount = context.SchemaCounter.Count;
        return model;
    }

    /// <summary>Lowers a document again of which one named schema has been edited: what looks at it, and nothing else.</summary>
    /// <param name="name">The schema.</param>
    /// <param name="node">Its text now.</param>
    /// <param name="cancellation">Asks it to stop; as after any exception, this object cannot be used any more.</param>
    /// <exception cref="LoweringDivergedException">The edit changes more than that, or there is something to report.</exception>
    public ApiModel Edit(string name, JsonNode? node, CancellationToken cancellation)
    {
        context.Cancellation = cancellation;
        var reported = context.ReportedCount;
        var section = context.Schemas.Replace(name, node);
        if (errorNames.LooksAt(section))
        {
            throw new LoweringDivergedException();
        }

        context.Schemas.Components.Repeat(section);
        var changed = operations.Repeat(section);
        var lowered = operations.Complete(changed, context.Schemas.RepeatTypes(section));
        return context.ReportedCount == reported && TakesEdits ? Model(lowered) : throw new LoweringDivergedException();
    }

    private ApiModel Model(LoweredOperations lowered) =>
        new(
            context.Settings,
            context.Schemas.Complete(),
            lowered.Operations,
            lowered.Errors,
            lowered.Security,
            lowered.Servers
        );
}
