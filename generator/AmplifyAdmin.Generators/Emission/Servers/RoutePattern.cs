using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Emission.Servers;

/// <summary>An operation's path as ASP.NET Core's routing writes it.</summary>
internal static class RoutePattern
{
    /// <summary>The pattern.</summary>
    public static string Of(OperationModel operation)
    {
        var pattern = new StringBuilder();
        foreach (var part in operation.PathParts)
        {
            pattern.Append(part.Parameter < 0 ? Literal(part.Text) : "{" + RouteValue(operation, part.Parameter) + "}");
        }

        return pattern.ToString();
    }

    /// <summary>The route value of a path parameter: its name, unless routing would read more into it than a name.</summary>
    public static string RouteValue(OperationModel operation, int parameter)
    {
        var name = operation.Parameters[parameter].WireName;
        return name.All(character =>
            character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-'
        )
            ? name
            : "p" + parameter.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The segment that a path parameter fills alone, counted from the end; -1 when it shares one.</summary>
    public static int Segment(OperationModel operation, int parameter)
    {
        var segments = Segments(operation);
        var index = segments.FindLastIndex(segment => segment.Count == 1 && segment[0] == parameter);
        return index < 0 ? -1 : segments.Count - 1 - index;
    }

    private static List<List<int>> Segments(OperationModel operation)
    {
        var segments = new List<List<int>> { new() };
        foreach (var part in operation.PathParts)
        {
            if (part.Parameter >= 0)
            {
                segments[segments.Count - 1].Add(part.Parameter);
                continue;
            }

            var pieces = WithoutQuery(part.Text).Split('/');
            for (var index = 0; index < pieces.Length; index++)
            {
                if (index > 0)
                {
                    segments.Add(new());
                }

                if (pieces[index].Length > 0)
                {
                    segments[segments.Count - 1].Add(-1);
                }
            }
        }

        // A closing slash is no segment of its own for routing.
        if (segments.Count > 1 && segments[segments.Count - 1].Count == 0)
        {
            segments.RemoveAt(segments.Count - 1);
        }

        return segments;
    }

    private static string Literal(string text) =>
        Uri.UnescapeDataString(WithoutQuery(text)).Replace("{", "{{").Replace("}", "}}");

    private static string WithoutQuery(string text)
    {
        var end = text.IndexOfAny(['?', '#']);
        return end < 0 ? text : text.Substring(0, end);
    }
}
