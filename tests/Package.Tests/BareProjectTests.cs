using Package.Tests.Harness;

namespace Package.Tests;

public sealed class BareProjectTests(PackageFeed feed)
{
    private const string Program = """
        using AmplifyAdmin;

        using var http = new HttpClient();
        IAmplifyAdminClient client = new AmplifyAdminClient(http);
        var request = new CreateBackendReqObj { AppId = "d1", AppName = "orders", BackendEnvironmentName = "staging" };
        Console.WriteLine($"{request.Validate().Count} errors, {client.GetType().Name}");
        """;

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task Two_references_are_all_it_takes(string framework)
    {
        var project = feed.NewProject(
                $"Bare{framework[3..^2]}",
                Projects.Bare(framework, properties: "<RollForward>Major</RollForward>")
            )
            .Write("Program.cs", Program);

        (await project.BuildAsync()).AssertClean();

        Assert.Contains(
            "0 errors, AmplifyAdminClient",
            (await project.RunAsync()).AssertSuccess().Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_strictest_analysis_finds_nothing()
    {
        var project = feed.NewProject(
                "Strict",
                Projects.Bare(
                    "net10.0",
                    """<PackageReference Include="Microsoft.Extensions.Http" Version="10.0.15" />""",
                    """
                    <OutputType>Library</OutputType>
                    <ImplicitUsings>disable</ImplicitUsings>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <AnalysisLevel>latest-all</AnalysisLevel>
                    <GenerateDocumentationFile>true</GenerateDocumentationFile>
                    <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                    """
                )
            )
            .Write("Uses.cs", "[assembly: System.CLSCompliant(false)]\n");

        (await project.BuildAsync()).AssertClean();
    }

    [Fact]
    public async Task Types_of_the_project_cannot_capture_names_of_emitted_code()
    {
        var names = new[]
        {
            "Task",
            "List",
            "String",
            "JsonElement",
            "Uri",
            "HttpClient",
            "Exception",
            "Object",
            "Guid",
        };
        var types = string.Join('\n', names.Select(name => $"public sealed class {name};"));
        var project = feed.NewProject(
                "Capture",
                Projects.Bare(
                    "net10.0",
                    properties: "<OutputType>Library</OutputType><ImplicitUsings>disable</ImplicitUsings>"
                )
            )
            .Write("Global.cs", types)
            .Write(
                "Own.cs",
                $"namespace AmplifyAdmin\n{{\n{types}\npublic sealed class System;\npublic sealed class Microsoft;\n}}\n"
            );

        (await project.BuildAsync()).AssertClean();
    }
}
