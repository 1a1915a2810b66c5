using System.IO.Compression;
using System.Xml.Linq;

namespace Package.Tests.Harness;

/// <summary>What a package contains: its metadata, its dependencies and its files.</summary>
internal static class PackageListing
{
    /// <summary>Describes a package in lines that are the same for each version.</summary>
    public static IEnumerable<string> Of(string path, string version)
    {
        using var package = ZipFile.OpenRead(path);
        var specification = package.Entries.Single(entry =>
            entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)
        );
        using var stream = specification.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().First();
        // The metadata of a symbol package repeats that of its package.
        var lines = (path.EndsWith(".snupkg", StringComparison.Ordinal) ? [] : Metadata(metadata))
            .Concat(
                package.Entries.Select(entry => "  " + entry.FullName).Where(IsContent).Order(StringComparer.Ordinal)
            )
            .Select(line => line.Replace(version, "{version}", StringComparison.Ordinal));
        return [Path.GetFileName(path).Replace("." + version, "", StringComparison.Ordinal), .. lines];
    }

    private static IEnumerable<string> Metadata(XElement metadata)
    {
        foreach (var element in metadata.Elements().OrderBy(element => element.Name.LocalName, StringComparer.Ordinal))
        {
            switch (element.Name.LocalName)
            {
                case "repository":
                    yield return $"  repository: {(string?)element.Attribute("type")} {(string?)element.Attribute("url")}";
                    break;
                case "dependencies" or "frameworkReferences" or "packageTypes":
                    foreach (var group in element.Elements())
                    {
                        yield return $"  {group.Name.LocalName}: {Attributes(group)}";
                        foreach (var item in group.Elements())
                        {
                            yield return $"    {Attributes(item)}";
                        }
                    }

                    break;
                default:
                    yield return $"  {element.Name.LocalName}: {element.Value}";
                    break;
            }
        }
    }

    private static string Attributes(XElement element) =>
        string.Join(' ', element.Attributes().Select(attribute => attribute.Value));

    // What the format itself requires.
    private static bool IsContent(string line) =>
        !line.Contains("_rels/", StringComparison.Ordinal)
        && !line.Contains("[Content_Types].xml", StringComparison.Ordinal)
        && !line.Contains("package/services/", StringComparison.Ordinal);
}
