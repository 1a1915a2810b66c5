using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>Finds the parameters of a path in the segments of a request.</summary>
internal static class RouteSegments
{
    /// <summary>The segment of a path parameter, counted from the end, or -1, and the pattern that cuts it out when it shares one.</summary>
    public static (int Segment, string? Pattern) Find(OperationModel operation, int parameter)
    {
        var segments = Cut(operation);
        var index = segments.FindLastIndex(segment => segment.Any(part => part.Parameter == parameter));
        if (index < 0)
        {
            return (-1, null);
        }

        var parts = segments[index];
        return (segments.Count - 1 - index, parts.Count == 1 ? null : Pattern(operation, parts, parameter));
    }

    private static List<List<PathPartModel>> Cut(OperationModel operation)
    {
        var segments = new List<List<PathPartModel>> { new() };
        foreach (var part in operation.PathParts)
        {
            if (part.Parameter >= 0)
            {
                segments[segments.Count - 1].Add(part);
                continue;
            }

            var pieces = RoutePattern.WithoutQuery(part.Text).Split('/');
            for (var index = 0; index < pieces.Length; index++)
            {
                if (index > 0)
                {
                    segments.Add(new());
                }

                if (pieces[index].Length > 0)
                {
                    segments[segments.Count - 1].Add(part with { Text = pieces[index] });
                }
            }
        }

        // A closing slash is not a segment for routing.
        if (segments.Count > 1 && segments[segments.Count - 1].Count == 0)
        {
            segments.RemoveAt(segments.Count - 1);
        }

        return segments;
    }

    private static string Pattern(OperationModel operation, List<PathPartModel> parts, int parameter) =>
        "^"
        + string.Concat(
            parts.Select(
                (part, index) =>
                    part.Parameter < 0 ? Regex.Escape(Uri.EscapeUriString(Uri.UnescapeDataString(part.Text)))
                    : part.Parameter == parameter ? "(" + Value(operation, parts, index) + ")"
                    : Value(operation, parts, index)
            )
        )
        + "$";

    // A label or matrix parameter begins with its own sign, before which its neighbour ends.
    private static string Value(OperationModel operation, List<PathPartModel> parts, int index)
    {
        var next = index + 1 < parts.Count ? parts[index + 1].Parameter : -1;
        return (next < 0 ? ParameterStyle.Simple : operation.Parameters[next].Style) switch
        {
            ParameterStyle.Label => "[^.]+",
            ParameterStyle.Matrix => "[^;]+",
            _ => ".+",
        };
    }
}
