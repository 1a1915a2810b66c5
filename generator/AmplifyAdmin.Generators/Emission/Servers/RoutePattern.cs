using System;
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
        var follows = false;
        foreach (var part in operation.PathParts)
        {
            // Routing knows no two parameters side by side: the first takes what both hold.
            if (!follows || part.Parameter < 0)
            {
                pattern.Append(
                    part.Parameter < 0 ? Literal(part.Text) : "{" + RouteValue(operation, part.Parameter) + "}"
                );
            }

            follows = part.Parameter >= 0;
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

    /// <summary>A piece of the path up to its query.</summary>
    public static string WithoutQuery(string text)
    {
        var end = text.IndexOfAny(['?', '#']);
        return end < 0 ? text : text.Substring(0, end);
    }

    private static string Literal(string text) =>
        Uri.UnescapeDataString(WithoutQuery(text)).Replace("{", "{{").Replace("}", "}}");
}
