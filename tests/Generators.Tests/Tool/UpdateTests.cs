using Generators.Tests.Harness;

namespace Generators.Tests.Tool;

public sealed class UpdateTests : IDisposable
{
    private static readonly string Breaking = ToolProject.Petstore.Replace(
        "name: { type: string }",
        "name: { type: integer }",
        StringComparison.Ordinal
    );

    private static readonly string Safe = ToolProject.Petstore.Replace(
        "name: { type: string }",
        "name: { type: string }\n        age: { type: integer }",
        StringComparison.Ordinal
    );

    private readonly LoopbackServer server = new LoopbackServer().Answer("/petstore.yaml", ToolProject.Petstore);
    private readonly ToolProject project = new();

    public void Dispose()
    {
        server.Dispose();
        project.Dispose();
    }

    [Fact]
    public async Task An_update_shows_each_change_and_replaces_file_and_hash()
    {
        await AddAsync();
        var before = project.Project;
        server.Answer("/petstore.yaml", Breaking);

        var (code, output) = await project.RunAsync("update");

        Assert.Equal(0, code);
        Assert.StartsWith(
            "petstore.yaml: changed; 1 breaking, 0 risky and 0 safe changes.",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\n  petstore.yaml(19,17): Breaking change: ", output, StringComparison.Ordinal);
        Assert.Equal(Breaking, project.Read("app/petstore.yaml"));
        Assert.NotEqual(before, project.Project);
        Assert.Equal((0, "petstore.yaml: unchanged.\n"), await project.RunAsync("update", "petstore.yaml"));
    }

    [Fact]
    public async Task A_check_writes_nothing_and_ends_with_what_it_found()
    {
        await AddAsync();
        var before = project.Project;

        Assert.Equal(0, (await project.RunAsync("update", "--check")).Code);
        server.Answer("/petstore.yaml", Safe);
        Assert.Equal(2, (await project.RunAsync("update", "--check")).Code);
        server.Answer("/petstore.yaml", Breaking);
        Assert.Equal(3, (await project.RunAsync("update", "--check")).Code);
        server.Answer("/petstore.yaml", "gone");
        Assert.Equal(1, (await project.RunAsync("update", "--check")).Code);

        Assert.Equal(ToolProject.Petstore, project.Read("app/petstore.yaml"));
        Assert.Equal(before, project.Project);
    }

    [Fact]
    public async Task What_is_not_a_document_does_not_replace_one()
    {
        await AddAsync();
        server.Answer("/petstore.yaml", "<html></html>");

        var (code, output) = await project.RunAsync("update");

        Assert.Equal(1, code);
        Assert.Contains("is not an OpenAPI document", output, StringComparison.Ordinal);
        Assert.Equal(ToolProject.Petstore, project.Read("app/petstore.yaml"));
    }

    [Fact]
    public async Task Edits_are_not_lost()
    {
        await AddAsync();
        project.Write("app/petstore.yaml", ToolProject.Petstore + "\n# mine\n");
        server.Answer("/petstore.yaml", Safe);

        var (code, output) = await project.RunAsync("update");
        Assert.Equal(1, code);
        Assert.Contains("was edited since it was downloaded", output, StringComparison.Ordinal);
        Assert.EndsWith("# mine\n", project.Read("app/petstore.yaml"), StringComparison.Ordinal);

        Assert.Equal(0, (await project.RunAsync("update", "--force")).Code);
        Assert.Equal(Safe, project.Read("app/petstore.yaml"));
    }

    [Fact]
    public async Task Line_ends_are_not_an_edit()
    {
        await AddAsync();
        project.Write("app/petstore.yaml", ToolProject.Petstore.ReplaceLineEndings("\r\n"));

        Assert.Equal((0, "petstore.yaml: unchanged.\n"), await project.RunAsync("update", "--check"));
    }

    [Fact]
    public async Task Filters_and_overlays_of_the_item_count()
    {
        project.Write(
            "app/fixes.yaml",
            """
            overlay: 1.0.0
            info: { title: Fixes, version: '1' }
            actions:
              - target: $.components.schemas.Pet.properties.name
                update: { type: string }
            """
        );
        await AddAsync();
        project.Write(
            "app/app.csproj",
            project.Project.Replace("<OpenApiSpec ", "<OpenApiSpec Overlays=\"fixes.yaml\" ", StringComparison.Ordinal)
        );
        server.Answer("/petstore.yaml", Breaking);

        var (code, output) = await project.RunAsync("update", "--check");

        Assert.Equal(2, code);
        Assert.Contains("0 breaking, 0 risky and 0 safe", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_downloaded()
    {
        await AddAsync();
        File.Delete(project.PathOf("app/petstore.yaml"));

        Assert.Equal(0, (await project.RunAsync("update")).Code);

        Assert.Equal(ToolProject.Petstore, project.Read("app/petstore.yaml"));
    }

    [Theory]
    [InlineData("none.yaml", "app.csproj has no OpenApiSpec item 'none.yaml'.")]
    [InlineData("local.yaml", "The item 'local.yaml' has no SourceUrl")]
    public async Task An_item_that_cannot_be_updated_is_named(string item, string problem)
    {
        project.Write("app/local.yaml", ToolProject.Petstore);
        await AddAsync();
        await project.RunAsync("add", project.PathOf("app/local.yaml"));

        var (code, output) = await project.RunAsync("update", item);

        Assert.Equal(1, code);
        Assert.Contains(problem, output, StringComparison.Ordinal);
    }

    private async Task AddAsync() =>
        Assert.Equal(0, (await project.RunAsync("add", server.Address + "/petstore.yaml")).Code);
}
