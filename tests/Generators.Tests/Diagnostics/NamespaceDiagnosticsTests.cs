using Generators.Tests.Harness;

namespace Generators.Tests.Diagnostics;

/// <summary>Documents of one project need their own namespaces.</summary>
public sealed class NamespaceDiagnosticsTests
{
    private const string Schemas = "Pet: { type: object, properties: { name: { type: string } } }";

    [Theory]
    [InlineData("Shop", "Shop")]
    [InlineData("Shop", "shop")]
    public void The_second_document_with_a_namespace_is_an_error(string first, string second)
    {
        var run = GeneratorRun.Of(Document("/spec/first.yaml", first), Document("/spec/second.yaml", second));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("AAG0110", diagnostic.Id);
        Assert.Equal("/spec/second.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(
            $"The namespace '{second}' is already used for first.yaml; set a different Namespace on this OpenApiSpec item",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Contains("Shop/Models/Pet.g.cs", run.Sources.Keys);
        Assert.All(run.Sources.Keys, name => Assert.StartsWith("Shop/", name, StringComparison.Ordinal));
        Assert.Empty(run.CompilerMessages());
    }

    [Fact]
    public void Documents_with_different_namespaces_are_emitted_side_by_side()
    {
        var run = GeneratorRun.Of(Document("/spec/first.yaml", "First"), Document("/spec/second.yaml", "Second"));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("First/Models/Pet.g.cs", run.Sources.Keys);
        Assert.Contains("Second/Models/Pet.g.cs", run.Sources.Keys);
        Assert.Empty(run.CompilerMessages());
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_need_a_Namespace()
    {
        var run = GeneratorRun.Of(Document("/spec/a/api.yaml", ""), Document("/spec/b/api.yaml", ""));

        Assert.Equal("AAG0110", Assert.Single(run.Diagnostics).Id);
    }

    private static SpecFile Document(string path, string name) =>
        new SpecFile(path, SpecFile.Schemas(Schemas).Text).With("Namespace", name);
}
