using System.Collections.Generic;
using System.Linq;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Lowering.Operations.Parameters;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Operations;

/// <summary>Splits a path at its parameters.</summary>
internal static class PathTemplate
{
    /// <summary>The parts of a path, all of whose parameters are known.</summary>
    public static EquatableArray<PathPartModel> Cut(
        PathOperation path,
        EquatableArray<ParameterDraft> parameters,
        LoweringContext context
    )
    {
        var parts = new List<PathPartModel>();
        var used = new HashSet<string>();
        foreach (var (text, isParameter) in Pieces(path.Path))
        {
            if (!isParameter)
            {
                parts.Add(new PathPartModel(text, -1));
                continue;
            }

            used.Add(text);
            parts.Add(new PathPartModel("", IndexOf(parameters, text)));
        }

        foreach (var name in PathNames(parameters).Where(name => !used.Contains(name)))
        {
            context.Report(
                LoweringDiagnostics.UnusedPathParameter,
                path.Operation.Pointer,
                name,
                Spelling.DidYouMean(name, used)
            );
        }

        return parts.ToEquatableArray();
    }

    /// <summary>The names in a path's braces, in order.</summary>
    public static IReadOnlyList<string> Names(string path)
    {
        var names = new List<string>();
        foreach (var (text, isParameter) in Pieces(path))
        {
            if (isParameter)
            {
                names.Add(text);
            }
        }

        return names;
    }

    private static IEnumerable<string> PathNames(EquatableArray<ParameterDraft> parameters) =>
        parameters.Where(parameter => parameter.In == ParameterLocation.Path).Select(parameter => parameter.WireName);

    private static int IndexOf(EquatableArray<ParameterDraft> parameters, string wireName)
    {
        for (var index = 0; index < parameters.Count; index++)
        {
            if (parameters[index].In == ParameterLocation.Path && parameters[index].WireName == wireName)
            {
                return index;
            }
        }

        return -1;
    }

    private static IEnumerable<(string Text, bool IsParameter)> Pieces(string path)
    {
        var start = 0;
        while (start < path.Length)
        {
            var open = path.IndexOf('{', start);
            var close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (open > start)
            {
                yield return (path.Substring(start, open - start), false);
            }

            yield return (path.Substring(open + 1, close - open - 1), true);
            start = close + 1;
        }

        if (start < path.Length)
        {
            yield return (path.Substring(start), false);
        }
    }
}
