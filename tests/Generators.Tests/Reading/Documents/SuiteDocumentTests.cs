using System.Text.RegularExpressions;
using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Documents;

/// <summary>The documents of the standard's examples and of OpenAPI.NET's tests are read, or reported for a reason.</summary>
public sealed partial class SuiteDocumentTests
{
    private const string OtherFile = "it refers to a file or document that is not an item";
    private const string NoParameter = "its path has '{id}', for which it declares no parameter";

    /// <summary>Documents with a diagnostic: the ids, and what in the document they are for.</summary>
    private static readonly Dictionary<string, (string Ids, string Reason)> Reported = new()
    {
        ["openapi-examples/v2.0/json/petstore-separate/spec/swagger.json"] = ("AAG0202", OtherFile),
        ["openapi-examples/v2.0/yaml/petstore-separate/spec/swagger.yaml"] = ("AAG0202", OtherFile),
        ["openapi-net/V2Tests/Samples/definitions.v2.yaml"] = ("AAG0005 AAG0204", "an operation without 'responses'"),
        ["openapi-net/V2Tests/Samples/definitions.v3.yaml"] = ("AAG0005 AAG0204", "an operation without 'responses'"),
        ["openapi-net/V2Tests/Samples/docWithEmptyProduces.yaml"] = ("AAG0213 AAG0214", "the format 'binary,'"),
        ["openapi-net/V2Tests/Samples/petStore.v2.yaml"] = ("AAG0202", "the reference 'Pets', which names a file"),
        ["openapi-net/V2Tests/Samples/twoResponses.json"] = ("AAG0224", "the media type 'html/text'"),
        ["openapi-net/*/ReferenceSamples/componentExternalReference.yaml"] = ("AAG0202", OtherFile),
        ["openapi-net/*/ReferenceSamples/externalComponentSubschemaReference.yaml"] = ("AAG0202 AAG0221", OtherFile),
        ["openapi-net/*/ReferenceSamples/inlineExternalReference.yaml"] = ("AAG0202", OtherFile),
        ["openapi-net/*/ReferenceSamples/inlineLocalReference.yaml"] = (
            "AAG0005 AAG0225",
            "a parameter without a name"
        ),
        ["openapi-net/*/ReferenceSamples/internalComponentReferenceUsingId.yaml"] = ("AAG0221", NoParameter),
        ["openapi-net/*/ReferenceSamples/internalComponentsSubschemaReference.yaml"] = ("AAG0221", NoParameter),
        ["openapi-net/*/ReferenceSamples/localReferenceToJsonSchemaResource.yaml"] = (
            "AAG0201",
            "a pointer into the schema instead of the document, without an '$id'"
        ),
        ["openapi-net/*/ReferenceSamples/recursiveRelativeSubschemaReference.json"] = (
            "AAG0201 AAG0205",
            "a pointer into the schema instead of the document, and 'format: null'"
        ),
        ["openapi-net/*/ReferenceSamples/relativeSubschemaReference.json"] = (
            "AAG0201 AAG0205",
            "a pointer into the schema instead of the document, and 'format: null'"
        ),
        ["openapi-net/*/Samples/OpenApiDocument/docWithExample.yaml"] = ("AAG0225", "a server of an operation"),
        ["openapi-net/*/Samples/OpenApiDocument/documentWith31Properties.yaml"] = ("AAG0212", "'$dynamicRef'"),
        ["openapi-net/*/Samples/OpenApiDocument/documentWith32Properties.yaml"] = ("AAG0212", "'$dynamicRef'"),
        ["openapi-net/*/Samples/OpenApiDocument/docWith31properties.json"] = ("AAG0212", "'$dynamicRef'"),
        ["openapi-net/*/Samples/OpenApiDocument/docWith32properties.json"] = ("AAG0212", "'$dynamicRef'"),
        ["openapi-net/V31Tests/Samples/OpenApiDocument/documentWithEmptyTags.json"] = (
            "AAG0005",
            "a response without text"
        ),
        ["openapi-net/*/Samples/OpenApiDocument/documentWithSchema.json"] = ("AAG0204", "'$schema' of the document"),
        ["openapi-net/*/Samples/OpenApiDocument/documentWithSummaryAndDescriptionInReference.yaml"] = (
            "AAG0204",
            "a header does not have 'summary'"
        ),
        ["openapi-net/*/Samples/OpenApiDocument/externalRefById.yaml"] = ("AAG0202", OtherFile),
        ["openapi-net/*/Samples/OpenApiDocument/externalRefByJsonPointer.yaml"] = ("AAG0202", OtherFile),
    };

    [Theory]
    [InlineData("openapi-examples", 36)]
    [InlineData("openapi-net", 70)]
    public void A_document_is_read_or_reported(string suite, int atLeast)
    {
        var documents = Files(suite).Where(file => VersionField().IsMatch(file.Text)).ToList();

        Assert.InRange(documents.Count, atLeast, int.MaxValue);
        Assert.All(
            documents,
            document =>
                Assert.Equal(
                    (document.Name, Expected(document.Name)),
                    (document.Name, Ids(document.Path, document.Text))
                )
        );
    }

    [Fact]
    public void An_object_of_a_document_is_not_a_document()
    {
        var fragments = Files("openapi-net").Where(file => !VersionField().IsMatch(file.Text)).ToList();

        Assert.NotEmpty(fragments);
        Assert.All(fragments, file => Assert.Equal((file.Name, "AAG0003"), (file.Name, Ids(file.Path, file.Text))));
    }

    // Documents of OpenAPI 3.1 and 3.2 are the same but for the version.
    private static string Expected(string name) =>
        Reported.TryGetValue(name, out var entry)
        || Reported.TryGetValue(Regex.Replace(name, "/V3[12]Tests/", "/*/"), out entry)
            ? entry.Ids
            : "";

    private static string Ids(string path, string text) =>
        string.Join(
            ' ',
            GeneratorRun
                .Of(new SpecFile("/spec/test" + Path.GetExtension(path), text).With("Namespace", "Test"))
                .Diagnostics.Select(diagnostic => diagnostic.Id)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    private static List<(string Name, string Path, string Text)> Files(string suite)
    {
        Assert.SkipUnless(
            Repository.Shared is not null,
            "AMPLIFYADMIN_SHARED does not name the folder that holds suites."
        );
        var root = Path.Combine(Repository.Shared!, "suites");
        return Directory
            .EnumerateFiles(Path.Combine(root, suite), "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".json" or ".yaml")
            .Select(path => (Path.GetRelativePath(root, path).Replace('\\', '/'), path, File.ReadAllText(path)))
            .ToList();
    }

    [GeneratedRegex("""^\uFEFF?\s*["']?(openapi|swagger)["']?\s*:\s*["']?\d""", RegexOptions.Multiline)]
    private static partial Regex VersionField();
}
