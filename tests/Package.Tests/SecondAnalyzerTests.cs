using Package.Tests.Harness;

namespace Package.Tests;

/// <summary>Another generator in the project brings other versions of the libraries that ours needs.</summary>
public sealed class SecondAnalyzerTests(PackageFeed feed)
{
    [Fact]
    public async Task Other_versions_of_json_and_yaml_libraries_do_no_harm()
    {
        await SecondAnalyzer.PackAsync(
            feed,
            "OtherJson",
            """
            <PackageReference Include="Newtonsoft.Json" Version="12.0.3" />
            <PackageReference Include="System.Text.Json" Version="8.0.5" />
            <PackageReference Include="YamlDotNet" Version="16.3.0" />
            """,
            """Newtonsoft.Json.JsonConvert.SerializeObject(1) + System.Text.Json.JsonSerializer.Serialize(2) + new YamlDotNet.Serialization.SerializerBuilder().Build().Serialize(3).Trim()"""
        );
        var project = Consumer("OtherJson");

        (await project.BuildAsync()).AssertClean();

        Assert.Contains("123 ", (await project.RunAsync()).AssertSuccess().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_major_version_of_the_openapi_reader_lives_beside_ours()
    {
        await PackOtherOpenApiAsync("OtherOpenApi");
        var project = Consumer("OtherOpenApi");

        var result = (await project.BuildAsync()).AssertClean();

        Assert.Contains("AAG1002", result.Output, StringComparison.Ordinal);
        Assert.Contains("microsoft.openapi", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("other ", (await project.RunAsync()).AssertSuccess().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_replaces_ours_is_named_and_breaks_nothing_else()
    {
        await PackOtherOpenApiAsync("OnlyOpenApi");
        var project = Consumer(
            "OnlyOpenApi",
            """
            <Project>
              <Target Name="DropOurReader" AfterTargets="AmplifyAdminPutLibrariesBack">
                <ItemGroup>
                  <Ours Include="@(Analyzer)" Condition="$([System.String]::Copy('%(FullPath)').Contains('amplifyadmin.generators')) and '%(Filename)' == 'Microsoft.OpenApi'" />
                  <Analyzer Remove="@(Ours)" />
                </ItemGroup>
              </Target>
            </Project>
            """
        );

        // A compiler server that runs already may hold our reader from another project.
        var result = await project.BuildAsync("-p:UseSharedCompilation=false");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(
            result.Messages,
            message =>
                message.Contains("error AAG0009", StringComparison.Ordinal)
                && message.Contains("Microsoft.OpenApi", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("CS878", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", result.Output, StringComparison.Ordinal);
    }

    private Task PackOtherOpenApiAsync(string name) =>
        SecondAnalyzer.PackAsync(
            feed,
            name,
            """<PackageReference Include="Microsoft.OpenApi" Version="1.6.30" />""",
            """new Microsoft.OpenApi.Models.OpenApiInfo { Title = "other" }.Title"""
        );

    private ConsumerProject Consumer(string analyzer, string targets = "<Project />") =>
        feed.NewProject(
                analyzer + "Consumer",
                Projects.Bare(
                    "net10.0",
                    $"""<PackageReference Include="{analyzer}" Version="VERSION" PrivateAssets="all" />"""
                )
            )
            .Write("Directory.Build.targets", targets)
            .Write(
                "Program.cs",
                $"System.Console.WriteLine({analyzer}.Value + \" \" + typeof(AmplifyAdmin.AmplifyAdminClient).Name);"
            );
}
