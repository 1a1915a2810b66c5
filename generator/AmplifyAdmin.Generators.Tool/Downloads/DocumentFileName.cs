using System.Text.RegularExpressions;

namespace AmplifyAdmin.Generators.Tool.Downloads;

/// <summary>Makes the name of a file from an address. Nothing that a server sends becomes part of it.</summary>
internal static partial class DocumentFileName
{
    private const int Longest = 80;

    /// <summary>The name of the file, without a folder.</summary>
    /// <param name="address">The address.</param>
    /// <param name="isJson">Whether the document is JSON rather than YAML.</param>
    public static string Of(Uri address, bool isJson)
    {
        var name = Uri.UnescapeDataString(address.Segments[^1]);
        name = Unsafe().Replace(name, "-").Trim('-', '.');
        var extension = Extension().Match(name).Value;
        name = name[..^extension.Length];
        if (name.Length > Longest)
        {
            name = name[..Longest];
        }

        // Windows reserves some names, whatever their extension.
        name = name.TrimEnd('-', '.');
        name = name.Length == 0 || Reserved().IsMatch(name) ? "openapi" : name;
        return name
            + (
                extension.Length > 0 ? extension
                : isJson ? ".json"
                : ".yaml"
            );
    }

    [GeneratedRegex("[^A-Za-z0-9._-]+")]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"\.(json|yaml|yml)$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
