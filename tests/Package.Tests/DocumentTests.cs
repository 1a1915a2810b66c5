using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>Which documents are generated, and with which options.</summary>
public sealed class DocumentTests(PackageFeed feed)
{
    private const string Pet = """<OpenApiSpec Include="petstore.yaml" Namespace="Pets" ClientName="PetsClient" />""";

    [Fact]
    public async Task A_document_of_the_project_switches_the_bundled_one_off()
    {
        var project = Library("OwnDocument", Pet);

        (await project.BuildAsync()).AssertClean();

        Assert.Contains("Models/Pet", project.Emitted);
        Assert.Contains(project.Emitted, file => file.EndsWith("/PetsClient", StringComparison.Ordinal));
        Assert.DoesNotContain("CreateBackendReqObj", project.Emitted);
    }

    [Fact]
    public async Task A_property_keeps_the_bundled_document()
    {
        var project = Library("Both", Pet, "<IncludeAmplifyAdminSpec>true</IncludeAmplifyAdminSpec>");

        (await project.BuildAsync()).AssertClean();

        Assert.Contains("Pets/Models/Pet", project.Emitted);
        Assert.Contains("AmplifyAdmin/Models/CreateBackendReqObj", project.Emitted);
    }

    [Fact]
    public async Task The_same_file_can_be_included_with_other_metadata()
    {
        var project = Library(
            "Repeated",
            """
            <OpenApiSpec Include="petstore.yaml" Namespace="Pets" Emit="Models; Validators" IncludeTags="cats;pets" />
            <OpenApiSpec Include="petstore.yaml" Namespace="Other.Pets" ClientName="OtherClient" />
            <OpenApiSpec Include="more.yaml" Namespace="More" />
            """
        );
        project.Write("more.yaml", Projects.Petstore);

        (await project.BuildAsync()).AssertClean();

        Assert.Contains("Pets/Models/Pet", project.Emitted);
        Assert.DoesNotContain(
            project.Emitted,
            file =>
                file.StartsWith("Pets/", StringComparison.Ordinal) && file.EndsWith("Client", StringComparison.Ordinal)
        );
        Assert.Contains("Other.Pets/Models/Pet", project.Emitted);
        Assert.Contains("Other.Pets/Client/OtherClient", project.Emitted);
        Assert.Contains("More/Models/Pet", project.Emitted);
    }

    [Fact]
    public async Task The_same_file_with_the_same_namespace_is_an_error()
    {
        var project = Library(
            "RepeatedNamespace",
            """
            <OpenApiSpec Include="petstore.yaml" Namespace="Pets" />
            <OpenApiSpec Include="petstore.yaml" Namespace="Pets" Emit="Server" />
            """
        );

        var result = await project.BuildAsync();

        Assert.Contains("AAG0110", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_options_arrive_whole()
    {
        var project = Library(
            "Options",
            """<OpenApiSpec Include="petstore.yaml" Namespace="Pets" Emit="Models; Validators" IncludeTags="cats;pets" />"""
        );

        (await project.BuildAsync()).AssertSuccess();

        Assert.Contains("Models/Pet", project.Emitted);
        Assert.Contains(
            "Emitted::ValidatedModel",
            await File.ReadAllTextAsync(project.PathOf("Models/Pet"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(project.Emitted, file => file.EndsWith("Client", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mistake_is_shown_at_its_place_in_the_document()
    {
        var project = Library("Mistake", Pet);
        project.Write(
            "petstore.yaml",
            Projects.Petstore.Replace("schemas/Pet'", "schemas/Pat'", StringComparison.Ordinal)
        );

        var result = await project.BuildAsync();

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(result.Messages, message => message.Contains("petstore.yaml(24,", StringComparison.Ordinal));
        Assert.Contains(result.Messages, message => message.Contains("error AAG0201", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Severities_are_the_projects()
    {
        var misspelt = Projects.Petstore.Replace("minLength: 1", "minLenght: 1", StringComparison.Ordinal);
        var project = Library("Severities", Pet)
            .Write("petstore.yaml", misspelt)
            .Write("Class.cs", "internal static class Class;");
        var asItIs = await project.BuildAsync();
        asItIs.AssertSuccess();
        Assert.Contains(asItIs.Messages, message => message.Contains("warning AAG0204", StringComparison.Ordinal));

        var silent = await project.BuildAsync("-p:NoWarn=AAG0204");
        silent.AssertClean();

        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.AAG0204.severity = error\n");
        var strict = await project.BuildAsync();
        Assert.NotEqual(0, strict.ExitCode);
        Assert.Contains(strict.Messages, message => message.Contains("error AAG0204", StringComparison.Ordinal));

        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.AAG0204.severity = none\n");
        (await project.BuildAsync()).AssertClean();
    }

    [Fact]
    public async Task A_reference_to_the_client_package_has_the_types_already()
    {
        var direct = feed.NewProject(
                "Direct",
                Projects.Bare("net10.0", """<PackageReference Include="AmplifyAdmin.Client" Version="VERSION" />""")
            )
            .Write("Program.cs", "System.Console.WriteLine(typeof(AmplifyAdmin.AmplifyAdminClient));");
        (await direct.BuildAsync()).AssertClean();
        Assert.False(
            Directory.Exists(
                Path.Combine(direct.Folder, "obj", "Debug", "net10.0", "generated", "AmplifyAdmin.Generators")
            )
        );

        var indirect = feed.NewProject(
                "Indirect",
                Projects.Bare("net10.0", """<ProjectReference Include="../Direct/Direct.csproj" />""")
            )
            .Write("Program.cs", "System.Console.WriteLine(typeof(AmplifyAdmin.AmplifyAdminClient));");
        (await indirect.BuildAsync()).AssertClean();
    }

    private ConsumerProject Library(string name, string items, string properties = "") =>
        feed.NewProject(name, Projects.Bare("net10.0", items, "<OutputType>Library</OutputType>" + properties))
            .Write("petstore.yaml", Projects.Petstore);
}
