using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmplifyAdmin.Generators.Pipeline.Metadata;

/// <summary>The metadata of the items of a project that includes a file several times.</summary>
/// <remarks>
/// The build passes them on as a property: entries separated by '|', each with <c>Name=value</c> pairs separated by ',',
/// where the value is UTF-8 in Base64.
/// </remarks>
internal static class RepeatedMetadata
{
    /// <summary>Returns the metadata of each item with a name, without repetitions; none when each file is included once.</summary>
    public static IReadOnlyList<SpecMetadata> Of(AnalyzerConfigOptions options, string itemName) =>
        options.TryGetValue("build_property.OpenApiSpecRepeated", out var text) && text.Length > 0
            ? text.Split('|').Select(Read).Where(metadata => metadata.ItemName == itemName).Distinct().ToList()
            : [];

    private static SpecMetadata Read(string entry)
    {
        var values = entry
            .Split(',')
            .Select(pair => pair.Split(['='], 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => Decode(pair[1]));
        return SpecMetadata.Read(name => values.TryGetValue(name, out var value) ? value.Trim() : "");
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));
}
