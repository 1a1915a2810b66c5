using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Generators.Tests.Harness;

namespace Generators.Tests.Tool;

public sealed class AddTests : IDisposable
{
    private readonly LoopbackServer server = new LoopbackServer().Answer("/petstore.yaml", ToolProject.Petstore);
    private readonly ToolProject project = new();

    public void Dispose()
    {
        server.Dispose();
        project.Dispose();
    }

    [Fact]
    public async Task A_document_is_downloaded_pinned_and_added()
    {
        var (code, output) = await project.RunAsync(
            "add",
            server.Address + "/petstore.yaml",
            "--client",
            "PetsClient",
            "--namespace",
            "My.Pets"
        );

        Assert.Equal(0, code);
        Assert.Contains("Added the OpenApiSpec item petstore.yaml to app.csproj.", output, StringComparison.Ordinal);
        Assert.Equal(ToolProject.Petstore, project.Read("app/petstore.yaml"));
        var root = XDocument.Parse(project.Project).Root!;
        var item = Assert.Single(root.Descendants("OpenApiSpec"));
        Assert.Equal("petstore.yaml", Value(item, "Include"));
        Assert.Equal("PetsClient", Value(item, "ClientName"));
        Assert.Equal("My.Pets", Value(item, "Namespace"));
        Assert.Equal(server.Address + "/petstore.yaml", Value(item, "SourceUrl"));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(ToolProject.Petstore.ReplaceLineEndings("\n")));
        Assert.Equal(Convert.ToHexString(hash), Value(item, "Sha256"), ignoreCase: true);
        Assert.Equal(
            ["AmplifyAdmin.Generators", "AmplifyAdmin.Runtime"],
            root.Descendants("PackageReference").Select(reference => Value(reference, "Include"))
        );
    }

    [Fact]
    public async Task Packages_that_are_there_are_left_alone()
    {
        using var complete = new ToolProject(
            """
            <PackageReference Include="amplifyadmin.generators" Version="1.0.0" />
                <PackageReference Include="AmplifyAdmin.Runtime" Version="1.0.0" />
            """
        );

        var (_, output) = await complete.RunAsync("add", server.Address + "/petstore.yaml");

        Assert.DoesNotContain("package", output, StringComparison.Ordinal);
        Assert.Equal(2, XDocument.Parse(complete.Project).Descendants("PackageReference").Count());
    }

    [Fact]
    public async Task Central_versions_are_added_where_they_belong()
    {
        project.Write(
            "Directory.Packages.props",
            """
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="AmplifyAdmin.Runtime" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """
        );

        await project.RunAsync("add", server.Address + "/petstore.yaml", "--package-version", "1.2.3");

        Assert.DoesNotContain("1.2.3", project.Project, StringComparison.Ordinal);
        Assert.Contains(
            """
                <PackageVersion Include="AmplifyAdmin.Runtime" Version="1.0.0" />
                <PackageVersion Include="AmplifyAdmin.Generators" Version="1.2.3" />
            """,
            project.Read("Directory.Packages.props"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_item_that_the_build_refuses_is_changed()
    {
        using var refused = new ToolProject(
            $"""<OpenApiSpec Include="{server.Address}/petstore.yaml" Namespace="Pets" />"""
        );

        var (code, _) = await refused.RunAsync("add", server.Address + "/petstore.yaml");

        Assert.Equal(0, code);
        var item = Assert.Single(XDocument.Parse(refused.Project).Descendants("OpenApiSpec"));
        Assert.Equal("petstore.yaml", Value(item, "Include"));
        Assert.Equal("Pets", Value(item, "Namespace"));
        Assert.Equal(server.Address + "/petstore.yaml", Value(item, "SourceUrl"));
    }

    [Fact]
    public async Task A_file_stays_where_it_is()
    {
        project.Write("specs/pets.yaml", ToolProject.Petstore);

        var (code, _) = await project.RunAsync("add", project.PathOf("specs/pets.yaml"));

        Assert.Equal(0, code);
        Assert.Contains("""<OpenApiSpec Include="../specs/pets.yaml" />""", project.Project, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_are_sent_and_not_stored()
    {
        string? authorization = null;
        server.Answer(
            "/private.yaml",
            context =>
            {
                authorization = context.Request.Headers["Authorization"];
                return LoopbackServer.WriteAsync(context, Encoding.UTF8.GetBytes(ToolProject.Petstore));
            }
        );

        var address = server.Address.Replace("//", "//user:p%40ss@", StringComparison.Ordinal);
        var (code, output) = await project.RunAsync("add", address + "/private.yaml");

        Assert.Equal(0, code);
        Assert.Equal("Basic " + Convert.ToBase64String("user:p@ss"u8), authorization);
        Assert.DoesNotContain("user", output + project.Project, StringComparison.Ordinal);
        Assert.Contains($"SourceUrl=\"{server.Address}/private.yaml\"", project.Project, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/openapi?access_token=1", "'access_token'")]
    [InlineData("/openapi?v=1&sig=1", "'sig'")]
    public async Task A_credential_that_would_be_stored_is_refused(string path, string name)
    {
        var (code, output) = await project.RunAsync("add", server.Address + path);

        Assert.Equal(1, code);
        Assert.Contains(name, output, StringComparison.Ordinal);
        Assert.Contains("--header", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Sign in</body></html>", "(1,1): Not an OpenAPI document")]
    [InlineData("openapi: 9.0.0", "AAG0004")]
    [InlineData("", "the file is empty")]
    public async Task What_is_not_a_document_is_refused(string body, string problem)
    {
        server.Answer("/other.yaml", body);
        var before = project.Project;

        var (code, output) = await project.RunAsync("add", server.Address + "/other.yaml");

        Assert.Equal(1, code);
        Assert.Contains(
            $"error: '{server.Address}/other.yaml' is not an OpenAPI document.",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(problem, output, StringComparison.Ordinal);
        Assert.Equal(before, project.Project);
        Assert.False(project.Has("app/other.yaml"));
    }

    [Fact]
    public async Task A_file_that_exists_is_not_replaced()
    {
        project.Write("app/petstore.yaml", "mine");

        var (code, output) = await project.RunAsync("add", server.Address + "/petstore.yaml");

        Assert.Equal(1, code);
        Assert.Contains("already exists. Choose another file with --output.", output, StringComparison.Ordinal);
        Assert.Equal("mine", project.Read("app/petstore.yaml"));
    }

    [Fact]
    public async Task An_address_is_added_once()
    {
        await project.RunAsync("add", server.Address + "/petstore.yaml");

        var (code, output) = await project.RunAsync("add", server.Address + "/petstore.yaml", "-o", "other.yaml");

        Assert.Equal(1, code);
        Assert.Contains("Run 'amplify-openapi update'.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_an_address_has_no_meaning_for_the_build()
    {
        const string Path = "/a%3Bb$(PATH)@(C);d/openapi.yaml";
        server.Answer("/a;b$(PATH)@(C);d/openapi.yaml", ToolProject.Petstore);
        server.Answer("/a%3Bb$(PATH)@(C);d/openapi.yaml", ToolProject.Petstore);

        var (code, output) = await project.RunAsync("add", server.Address + Path);
        Assert.True(code == 0, output);
        (code, output) = await project.RunAsync("update");

        Assert.True(code == 0, output);
        Assert.Equal("openapi.yaml: unchanged.\n", output);
    }

    private static string? Value(XElement element, string name) => element.Attribute(name)?.Value;
}
