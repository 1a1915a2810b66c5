using Generators.Tests.Harness;

namespace Conformance.Swagger;

/// <summary>The Swagger 2.0 examples of the standard give the public API of the OpenAPI 3.0 forms in <c>Forms</c>.</summary>
public sealed class SwaggerTests
{
    public static TheoryData<string> Forms() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json")
                .Select(Path.GetFileName)
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Conformance", "Swagger", "Forms");

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_public_api_is_that_of_the_openapi_form(string name)
    {
        Assert.SkipWhen(Repository.Shared is null, "AMPLIFYADMIN_SHARED does not name the folder that holds suites.");
        var document = Path.Combine(Repository.Shared!, "suites", "openapi-examples", "v2.0", "json", name);

        var comparison = SwaggerComparison.Of(
            "examples",
            name,
            File.ReadAllText(document),
            File.ReadAllText(Path.Combine(Folder, name))
        );

        Assert.Equal([], comparison.Unjustified);
        Assert.Equal([], comparison.Reasons);
    }
}
