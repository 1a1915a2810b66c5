using System.IO.Compression;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Reading.Formats;
using Microsoft.CodeAnalysis.Text;

namespace Conformance.Changes;

/// <summary>Two versions of a document.</summary>
/// <param name="Name">The API.</param>
/// <param name="From">The earlier version.</param>
/// <param name="To">The later version.</param>
/// <param name="OldFile">The file of the earlier version, in the installed packages.</param>
/// <param name="NewFile">The file of the later version.</param>
internal sealed record DocumentPair(string Name, string From, string To, string OldFile, string NewFile)
{
    /// <summary>The pairs that are compared.</summary>
    public static IReadOnlyList<DocumentPair> All { get; } =
    [
        new("Blockfrost", "0.1.24", "0.1.60", "blockfrost-24/swagger.yaml", "blockfrost-60/openapi.yaml"),
        new("Blockfrost", "0.1.60", "0.1.93", "blockfrost-60/openapi.yaml", "blockfrost-93/openapi.yaml"),
        new(
            "Dialogporten",
            "1.40.0",
            "1.118.6",
            "dialogporten-40/swagger.verified.json",
            "dialogporten-118/swagger.verified.json"
        ),
        new("Directus", "10.2.11", "15.2.0", "directus-10/dist/openapi.json", "directus-15/dist/openapi.json"),
        new(
            "Ideal Postcodes",
            "4.10.1",
            "4.21.0",
            "ideal-postcodes-10/dist/openapi.json",
            "ideal-postcodes-21/dist/openapi.json"
        ),
        new("Rclone", "1.74.1", "1.75.0", "rclone-74/openapi.json", "rclone-75/openapi.json"),
        Kubernetes("1.9", "kubernetes-6", "1.10", "kubernetes-9"),
        Kubernetes("1.10", "kubernetes-9", "1.11", "kubernetes-9"),
        Kubernetes("1.11", "kubernetes-9", "1.12", "kubernetes-9"),
        Kubernetes("1.12", "kubernetes-9", "1.13", "kubernetes-9"),
    ];

    /// <summary>The pair with its versions.</summary>
    public string Title => $"{Name} {From} → {To}";

    /// <summary>Reads a document as the generator does.</summary>
    public static JsonObject Read(string text, string file) =>
        SpecReader.Read(file, SourceText.From(text), CancellationToken.None).Document!.Root;

    /// <summary>The text of a file, unpacked.</summary>
    public static string Text(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(content);
        return reader.ReadToEnd();
    }

    private static DocumentPair Kubernetes(string from, string oldPackage, string to, string newPackage) =>
        new(
            "Kubernetes",
            from,
            to,
            $"{oldPackage}/lib/specs/swagger-{from}.json.gz",
            $"{newPackage}/lib/specs/swagger-{to}.json.gz"
        );
}
