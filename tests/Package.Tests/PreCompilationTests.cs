using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>With a property, other generators of the same project see emitted types; without it nothing changes.</summary>
public sealed class PreCompilationTests(PackageFeed feed)
{
    private const string Property = "<OpenApiEmitBeforeCompilation>true</OpenApiEmitBeforeCompilation>";
    private const string RequestDelegates = "<EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator>";

    // Without reflection, so that only code of the generators can read and write.
    private const string Program = """
        using System.Net.Http.Json;
        using System.Text.Json.Serialization;
        using Pets;

        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, CONTEXT));
        builder.Services.AddPetstoreClient();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/pets", (Pet pet) => pet with { Name = pet.Name + "!" });
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var response = await http.PostAsJsonAsync("/pets", new Pet { Name = "Rex" }, CONTEXT.Pet);
        Console.WriteLine(await response.Content.ReadAsStringAsync());
        Console.WriteLine((await response.Content.ReadFromJsonAsync(CONTEXT.Pet))!.Name);
        """;

    [Fact]
    public async Task Other_generators_see_emitted_types_of_the_same_project()
    {
        var context = "[JsonSerializable(typeof(Pet))] internal sealed partial class Context : JsonSerializerContext;";
        var project = Web(
            "PreCompilation",
            Property + RequestDelegates,
            Program.Replace("CONTEXT", "Context.Default", StringComparison.Ordinal) + "\n" + context
        );

        (await project.BuildAsync()).AssertClean();

        await AssertAnswersAsync(project);
        Assert.Contains("Models/Pet", project.Emitted);
    }

    [Fact]
    public async Task Without_the_property_the_emitted_context_serves_the_same_program()
    {
        var project = Web(
            "AfterCompilation",
            "",
            Program.Replace("CONTEXT", "PetstoreJsonContext.Default", StringComparison.Ordinal)
        );

        (await project.BuildAsync()).AssertClean();

        await AssertAnswersAsync(project);
    }

    [Fact]
    public async Task An_older_compiler_is_reported_and_emits_as_without_the_property()
    {
        var project = feed.NewProject("PreCompilationOlder", Projects.Bare("net10.0", "", Property))
            .Write("Program.cs", "System.Console.WriteLine(typeof(AmplifyAdmin.AmplifyAdminClient));");

        var result = (await project.BuildAsync("-p:CompilerApiVersion=roslyn5.8")).AssertSuccess();

        var message = Assert.Single(result.Messages);
        Assert.Contains("warning AAG1007", message, StringComparison.Ordinal);
        Assert.Contains("Roslyn 5.9", message, StringComparison.Ordinal);
        Assert.Contains("'roslyn5.8'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bundled_document_is_emitted_with_the_property_as_well()
    {
        var project = feed.NewProject("PreCompilationBundled", Projects.Bare("net10.0", "", Property))
            .Write("Program.cs", "System.Console.WriteLine(typeof(AmplifyAdmin.AmplifyAdminClient));");
        (await project.BuildAsync()).AssertClean();
    }

    private ConsumerProject Web(string name, string property, string program) =>
        feed.NewProject(
                name,
                Projects
                    .Bare(
                        "net10.0",
                        """<OpenApiSpec Include="petstore.yaml" Namespace="Pets" />""",
                        $"""
                        {property}
                        <JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>
                        """
                    )
                    .Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal)
            )
            .Write("petstore.yaml", Projects.Petstore)
            .Write("Program.cs", program);

    private static async Task AssertAnswersAsync(ConsumerProject project) =>
        Assert.Equal("{\"name\":\"Rex!\"}\nRex!\n", (await project.RunAsync()).AssertSuccess().Output);
}
