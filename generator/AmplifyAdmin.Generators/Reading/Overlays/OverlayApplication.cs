using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Formats;
using AmplifyAdmin.Generators.Reading.JsonPaths;

namespace AmplifyAdmin.Generators.Reading.Overlays;

/// <summary>Applies overlays to a document.</summary>
internal sealed class OverlayApplication
{
    private readonly JsonObject root;
    private readonly OverlayMerge merge;
    private readonly List<DiagnosticRecord> problems;
    private readonly CancellationToken cancellation;

    private OverlayApplication(
        string path,
        JsonObject root,
        List<DiagnosticRecord> problems,
        CancellationToken cancellation
    )
    {
        this.root = root;
        this.problems = problems;
        this.cancellation = cancellation;
        merge = new OverlayMerge(path, root, cancellation);
    }

    /// <summary>Changes a document, and returns where its nodes come from.</summary>
    public static NodeOrigins Apply(
        string path,
        JsonObject root,
        IEnumerable<Overlay> overlays,
        List<DiagnosticRecord> problems,
        CancellationToken cancellation
    )
    {
        var application = new OverlayApplication(path, root, problems, cancellation);
        foreach (var overlay in overlays)
        {
            foreach (var action in overlay.Actions)
            {
                application.Apply(overlay, action);
            }
        }

        return application.merge.Origins;
    }

    private void Apply(Overlay overlay, OverlayAction action)
    {
        var place = action.Pointer.Append("target");
        try
        {
            var targets = action.Target.Select(root, cancellation);
            if (targets.Count == 0)
            {
                Report(OverlayDiagnostics.NoMatch.Id, overlay, place, action.TargetText);
            }
            else if (Problem(overlay, action, targets) is { } problem)
            {
                Report(OverlayDiagnostics.NotApplicable.Id, overlay, place, action.TargetText, problem);
            }
        }
        catch (JsonPathException problem)
        {
            Report(OverlayDiagnostics.NotApplicable.Id, overlay, place, action.TargetText, problem.Message);
        }
        catch (OverlayLimitException limit)
        {
            var (id, argument) = limit.IsTooDeep
                ? (ReadingDiagnostics.TooDeep.Id, NodeLimits.DepthText)
                : (ReadingDiagnostics.TooLarge.Id, NodeLimits.AliasedNodesText + " nodes");
            Report(id, overlay, action.Pointer, argument);
        }
    }

    private string? Problem(Overlay overlay, OverlayAction action, IReadOnlyList<PathNode> targets)
    {
        switch (action.Kind)
        {
            case OverlayActionKind.Remove:
                return Remove(targets);
            case OverlayActionKind.Update:
                return Merge(targets, action.Update, new NodeOrigin(overlay.Path, action.Pointer.Append("update")));
            case OverlayActionKind.Copy:
                var sources = action.Copy!.Select(root, cancellation);
                return sources.Count == 1
                    ? Merge(targets, sources[0].Value, merge.Origins.Find(sources[0].Pointer))
                    : "'copy' must select one node, and it selects "
                        + (sources.Count == 0 ? "none" : sources.Count.ToString(CultureInfo.InvariantCulture));
            default:
                return null;
        }
    }

    private string? Merge(IReadOnlyList<PathNode> targets, JsonNode? value, NodeOrigin origin)
    {
        string? problem = null;
        foreach (var target in targets)
        {
            problem = merge.Merge(target.Value, value, origin) ?? problem;
        }

        return problem;
    }

    private string? Remove(IReadOnlyList<PathNode> targets)
    {
        // The parents are found first and the last elements are removed first, so that indexes stay valid meanwhile.
        foreach (var target in targets.Reverse())
        {
            if (target.Parent?.Value is not { } parent)
            {
                return "the document itself cannot be removed";
            }

            merge.Remove(parent, target.Pointer.Last, target.Value);
        }

        return null;
    }

    private void Report(string id, Overlay overlay, JsonPointer place, params string[] arguments) =>
        problems.Add(new DiagnosticRecord(id, overlay.Path, place, false, arguments.ToEquatableArray()));
}
