using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>A project that cannot work gets one message that says what to do.</summary>
public sealed class ProjectMessageTests(PackageFeed feed)
{
    private const string Pet = """<OpenApiSpec Include="petstore.yaml" Namespace="Pets" />""";
    private const string Library = "<OutputType>Library</OutputType>";

    [Fact]
    public async Task A_missing_reference_to_the_runtime_is_named()
    {
        var body = Projects
            .Bare("net10.0", Pet, Library)
            .Replace(
                """<PackageReference Include="AmplifyAdmin.Runtime" Version="VERSION" />""",
                "",
                StringComparison.Ordinal
            );

        await AssertOnlyAsync("NoRuntime", body, "AAG1005", "dotnet add package AmplifyAdmin.Runtime");
    }

    [Theory]
    [InlineData("11", true)]
    [InlineData("7.3", true)]
    [InlineData("12.0", false)]
    [InlineData("latest", false)]
    public async Task A_language_version_below_12_is_refused(string version, bool refused)
    {
        var body = Projects.Bare("net10.0", Pet, $"{Library}<LangVersion>{version}</LangVersion>");
        var name = "Language" + version.Replace(".", "", StringComparison.Ordinal);
        if (refused)
        {
            await AssertOnlyAsync(name, body, "AAG1004", "C# 12");
        }
        else
        {
            (await Project(name, body).BuildAsync()).AssertClean();
        }
    }

    [Theory]
    [InlineData("fsproj", "Empty.fs", "module Empty")]
    [InlineData("vbproj", "Empty.vb", "Public Class Empty\nEnd Class")]
    public async Task A_language_other_than_csharp_is_refused(string extension, string file, string code)
    {
        var compiled = extension == "fsproj" ? $"""<Compile Include="{file}" />""" : "";
        var project = feed.NewProject(
                "Other" + extension,
                Projects
                    .Bare("net10.0", Pet + compiled, Library)
                    .Replace("<Nullable>enable</Nullable>", "", StringComparison.Ordinal),
                extension
            )
            .Write(file, code)
            .Write("petstore.yaml", Projects.Petstore);

        AssertOnly(await project.BuildAsync(), "AAG1003", "C# class library");
    }

    [Fact]
    public async Task A_misspelt_option_is_corrected()
    {
        var project = Project(
            "Misspelt",
            Projects.Bare(
                "net10.0",
                """
                <!-- <OpenApiSpec Include="petstore.yaml" Emti="Models" /> -->
                <OpenApiSpec Include="petstore.yaml" Namspace="Pets" Visible="false">
                  <EnumStlye>Closed</EnumStlye>
                </OpenApiSpec>
                """,
                Library
            )
        );

        var result = (await project.BuildAsync()).AssertSuccess();

        Assert.Equal(2, result.Messages.Count);
        Assert.Contains(result.Messages, message => Is(message, "warning AAG0103", "did you mean 'Namespace'"));
        Assert.Contains(result.Messages, message => Is(message, "warning AAG0103", "did you mean 'EnumStyle'"));
    }

    [Fact]
    public async Task An_address_is_refused() =>
        await AssertOnlyAsync(
            "Address",
            Projects.Bare(
                "net10.0",
                """<OpenApiSpec Include="https://pets.example/openapi.yaml" Namespace="Pets" />""",
                Library
            ),
            "AAG1006",
            "'amplify-openapi add https://pets.example/openapi.yaml'"
        );

    [Fact]
    public async Task A_missing_file_is_named() =>
        await AssertOnlyAsync(
            "Missing",
            Projects.Bare("net10.0", """<OpenApiSpec Include="specs/none.yaml" Namespace="Pets" />""", Library),
            "AAG0013",
            "'specs/none.yaml' was not found"
        );

    [Fact]
    public async Task The_bundled_document_is_skipped_when_a_library_contains_its_types()
    {
        var library = feed.NewProject("Contracts", Projects.Bare("net10.0", "", Library));
        var consumer = feed.NewProject(
                "UsesContracts",
                Projects.Bare("net10.0", """<ProjectReference Include="../Contracts/Contracts.csproj" />""")
            )
            .Write("Program.cs", "System.Console.WriteLine(typeof(AmplifyAdmin.AmplifyAdminClient));");

        (await consumer.BuildAsync()).AssertClean();

        Assert.NotEmpty(library.Emitted);
        Assert.Empty(consumer.Emitted);
    }

    private async Task AssertOnlyAsync(string name, string body, string id, string advice) =>
        AssertOnly(await Project(name, body).BuildAsync(), id, advice);

    private static void AssertOnly(DotNetResult result, string id, string advice)
    {
        Assert.NotEqual(0, result.ExitCode);
        Assert.True(result.Messages.Count == 1, result.Output);
        Assert.True(Is(result.Messages[0], "error " + id, advice), result.Output);
    }

    private static bool Is(string message, string id, string text) =>
        message.Contains(id, StringComparison.Ordinal) && message.Contains(text, StringComparison.Ordinal);

    private ConsumerProject Project(string name, string body) =>
        feed.NewProject(name, body).Write("petstore.yaml", Projects.Petstore);
}
