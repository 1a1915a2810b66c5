using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Documents;

/// <summary>The documents that the OpenAPI standard publishes as valid and invalid.</summary>
public sealed class StandardSuiteTests
{
    /// <summary>Valid documents with a diagnostic, and the reason for it.</summary>
    private static readonly Dictionary<string, string> Reported = new()
    {
        ["v3.1/pass/link-object-examples.yaml"] = "the library reads only scalars as the body of a link",
        ["v3.2/pass/link-object-examples.yaml"] = "the library reads only scalars as the body of a link",
        ["v3.1/pass/operation-object-example.yaml"] = "its path has '{id}' and its parameter is 'petId'",
        ["v3.2/pass/operation-object-example.yaml"] = "its path has '{id}' and its parameter is 'petId'",
        ["v3.1/pass/security-scheme-object-examples.yaml"] = "it refers to another document",
        ["v3.2/pass/security-scheme-object-examples.yaml"] = "it refers to another document",
        ["v3.1/pass/media-type-examples.yaml"] = "headers of parts are not sent",
        ["v3.1/pass/style-defaults.yaml"] = "its path parameter is not required",
        ["v3.2/pass/media-type-examples.yaml"] = "multipart bodies of parts without names are not supported",
        ["v3.2/pass/mega.yaml"] = "'defaultMapping' is not supported",
    };

    /// <summary>Invalid documents without a diagnostic, and the reason for it.</summary>
    private static readonly Dictionary<string, string> Accepted = new()
    {
        ["v3.1/fail/parameter-object-cookie-form-allowReserved.yaml"] = "'allowReserved' has no effect on cookies",
        ["v3.1/fail/parameter-object-header-allowReserved.yaml"] = "'allowReserved' has no effect on headers",
        ["v3.2/fail/header-object-name.yaml"] = "the header is ignored as OpenAPI says",
        ["v3.2/fail/parameter-object-cookie-allowReserved.yaml"] = "'allowReserved' has no effect on cookies",
        ["v3.2/fail/parameter-object-header-allowReserved.yaml"] = "'allowReserved' has no effect on headers",
        ["v3.2/fail/parameter-object-header-name.yaml"] = "the header is ignored as OpenAPI says",
        ["v3.2/fail/parameter-object-querystring-not-with-schema.yaml"] =
            "the schema is read like that of a query parameter",
    };

    [Fact]
    public void A_valid_document_gives_no_warning()
    {
        var reported = Documents("pass")
            .Where(document => Run(document.Path).Diagnostics.Any(diagnostic => diagnostic.Id != "AAG0229"))
            .Select(document => document.Name);

        Assert.Equal(Reported.Keys.Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_invalid_document_gives_a_diagnostic()
    {
        var accepted = Documents("fail")
            .Where(document => Run(document.Path).Diagnostics.Count == 0)
            .Select(document => document.Name);

        Assert.Equal(Accepted.Keys.Order(StringComparer.Ordinal), accepted.Order(StringComparer.Ordinal));
    }

    private static GeneratorRun Run(string path) =>
        GeneratorRun.Of(new SpecFile("/spec/test.yaml", File.ReadAllText(path)));

    private static List<(string Name, string Path)> Documents(string kind)
    {
        Assert.SkipUnless(
            Repository.Shared is not null,
            "AMPLIFYADMIN_SHARED does not name the folder that holds suites."
        );
        var root = Path.Combine(Repository.Shared!, "suites", "openapi-schema");
        return Directory
            .EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == kind)
            .Select(path => (Path.GetRelativePath(root, path).Replace('\\', '/'), path))
            .ToList();
    }
}
