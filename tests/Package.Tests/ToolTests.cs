using Generators.Tests.Harness;
using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>The installed tool on new projects.</summary>
public sealed class ToolTests(PackageFeed feed)
{
    private const string Program = """
        using Pets;

        using var http = new HttpClient { BaseAddress = new Uri("https://pets.example/") };
        Func<Task<Pet>> call = () => new PetsClient(http).GetPetAsync("Rex");
        Console.WriteLine(call is not null);
        """;

    [Fact]
    public async Task A_document_is_added_built_updated_and_exported()
    {
        using var server = new LoopbackServer().Answer("/v1/petstore.yaml", Projects.Petstore);
        var project = New("ToolAdds").Write("Program.cs", Program);

        (
            await RunAsync(
                project,
                "add",
                server.Address + "/v1/petstore.yaml",
                "--namespace",
                "Pets",
                "--client",
                "PetsClient",
                "--package-version",
                feed.Version
            )
        ).AssertClean();
        (await project.BuildAsync()).AssertClean();
        Assert.StartsWith("True", (await project.RunAsync()).Output, StringComparison.Ordinal);

        server.Answer("/v1/petstore.yaml", Projects.Petstore.Replace("getPet", "fetchPet", StringComparison.Ordinal));
        var check = await RunAsync(project, "update", "--check");
        Assert.Equal(3, check.ExitCode);
        Assert.Contains(
            "Breaking change: the operation 'getPet' is now named 'fetchPet' (AAG0502)",
            check.Output,
            StringComparison.Ordinal
        );

        (await RunAsync(project, "update")).AssertSuccess();
        var broken = await project.BuildAsync();
        Assert.Contains(broken.Messages, message => message.Contains("error CS1061", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exported_code_compiles_without_the_generator()
    {
        var project = New("ToolExports").Write("petstore.yaml", Projects.Petstore).Write("Program.cs", Program);
        (
            await RunAsync(
                project,
                "add",
                "petstore.yaml",
                "--namespace",
                "Pets",
                "--client",
                "PetsClient",
                "--package-version",
                feed.Version
            )
        ).AssertClean();
        var exported = feed.NewProject(
            "Exported",
            Projects
                .Bare("net10.0")
                .Replace(
                    """<PackageReference Include="AmplifyAdmin.Generators" Version="VERSION" PrivateAssets="all" />""",
                    "",
                    StringComparison.Ordinal
                )
        );
        exported.Write("Program.cs", Program).Write("Emitted/Mine.cs", "internal static class Mine;");

        (await RunAsync(project, "export", "--output", Path.Combine(exported.Folder, "Emitted"))).AssertClean();
        (await exported.BuildAsync()).AssertClean();
        Assert.StartsWith("True", (await exported.RunAsync()).Output, StringComparison.Ordinal);

        project
            .Write(
                "petstore.yaml",
                Projects
                    .Petstore.Replace("schemas/Pet'", "schemas/Animal'", StringComparison.Ordinal)
                    .Replace("    Pet:", "    Animal:", StringComparison.Ordinal)
            )
            .Write("Program.cs", "return;");
        (await RunAsync(project, "export", "--output", Path.Combine(exported.Folder, "Emitted"))).AssertClean();
        Assert.True(File.Exists(Path.Combine(exported.Folder, "Emitted", "Models", "Animal.g.cs")));
        Assert.False(File.Exists(Path.Combine(exported.Folder, "Emitted", "Models", "Pet.g.cs")));
        Assert.True(File.Exists(Path.Combine(exported.Folder, "Emitted", "Mine.cs")));
    }

    [Fact]
    public async Task Help_and_version_are_shown()
    {
        var project = New("ToolHelps");

        var help = (await RunAsync(project, "--help")).AssertSuccess();
        Assert.All(
            ["amplify-openapi [command]", "add <source>", "update <item>", "export"],
            text => Assert.Contains(text, help.Output, StringComparison.Ordinal)
        );
        Assert.Matches(@"^\d+\.\d+\.\d+", (await RunAsync(project, "--version")).AssertSuccess().Output);

        var nothing = await RunAsync(project, "update");
        Assert.Equal(1, nothing.ExitCode);
        Assert.Equal(
            "error: ToolHelps.csproj has no document with a SourceUrl. Run 'amplify-openapi add' with an address.\n",
            nothing.Output
        );
    }

    private ConsumerProject New(string name) =>
        feed.NewProject(
            name,
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """
        );

    private async Task<DotNetResult> RunAsync(ConsumerProject project, params string[] arguments) =>
        await feed.StartAsync(
            Path.Combine(await feed.InstallToolAsync("AmplifyAdmin.Generators.Tool"), "amplify-openapi"),
            project.Folder,
            arguments
        );
}
