using System;
using System.Collections.Generic;
using System.Text;

namespace AmplifyAdmin.Runtime.Aws;

/// <summary>Header values in the form that is signed.</summary>
internal static class SigV4HeaderValue
{
    /// <summary>Joins the values of one header in the order they came.</summary>
    public static string? Join(IReadOnlyList<KeyValuePair<string, string>> headers, string name)
    {
        string? joined = null;
        foreach (var (key, value) in headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var clean = CollapseSpaces(value.Trim());
                joined = joined is null ? clean : $"{joined},{clean}";
            }
        }

        return joined;
    }

    private static string CollapseSpaces(string value)
    {
        if (!value.Contains("  ", StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            if (character != ' ' || text[^1] != ' ')
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }
}
