using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>The compiler server keeps the generator loaded from build to build; nothing of the last build may stay in it.</summary>
public sealed class CompilerServerTests(PackageFeed feed)
{
    private const string Warm = "-p:UseSharedCompilation=true";

    [Fact]
    public async Task An_edit_of_the_document_is_in_the_next_build_and_the_document_is_let_go()
    {
        var project = feed.NewProject(
                "WarmServer",
                Projects.Bare(
                    "net10.0",
                    """<OpenApiSpec Include="petstore.yaml" Namespace="Pets" />""",
                    "<OutputType>Library</OutputType>"
                )
            )
            .Write("petstore.yaml", Projects.Petstore)
            .Write("Uses.cs", Uses("Name"));
        var first = (await project.BuildAsync(Warm, "-v:d")).AssertSuccess();
        Assert.Contains("CompilerServer: server", first.Output, StringComparison.Ordinal);

        project
            .Write(
                "petstore.yaml",
                Projects
                    .Petstore.Replace("required: [name]", "required: [nickname]", StringComparison.Ordinal)
                    .Replace("        name:\n", "        nickname:\n", StringComparison.Ordinal)
            )
            .Write("Uses.cs", Uses("Nickname"));

        var second = (await project.BuildAsync(Warm, "-v:d")).AssertSuccess();
        Assert.Contains("CompilerServer: server", second.Output, StringComparison.Ordinal);
        Assert.Contains(
            "public required string Nickname",
            await File.ReadAllTextAsync(project.PathOf("Models/Pet"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        using var exclusive = new FileStream(
            Path.Combine(project.Folder, "petstore.yaml"),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None
        );
        Assert.True(exclusive.CanWrite);
    }

    private static string Uses(string property) =>
        $"public static class Uses {{ public static string Of(Pets.Pet pet) => pet.{property}; }}";
}
