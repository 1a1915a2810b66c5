using System.Reflection;
using Generators.Tests.Harness;

namespace Benchmarks.Generator;

/// <summary>A folder outside the repository for projects of a consumer, gone when it is disposed of.</summary>
internal sealed class ConsumerFolder : IDisposable
{
    private static readonly string Build = Path.Combine(
        Repository.Root,
        "generator",
        "AmplifyAdmin.Generators",
        "build"
    );

    private readonly string root = Directory.CreateTempSubdirectory("amplifyadmin-bench-").FullName;

    public ConsumerFolder()
    {
        // Nothing of a folder above reaches the projects.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(root, file), "<Project />");
        }

        File.WriteAllText(Path.Combine(root, ".editorconfig"), "root = true\n");
    }

    /// <summary>A project with the document, the generator and its runtime: what a package reference adds, without the package.</summary>
    public ConsumerProject Ours(BenchmarkDocument document) =>
        Project(
            "Ours",
            $"""
            <Import Project="{Build}/AmplifyAdmin.Generators.props" />
            <ItemGroup>
              <OpenApiSpec Include="{document.Path}" Namespace="Measured" />
              <Analyzer Include="{AnalyzerFiles}" />
              <Reference Include="{Path.Combine(AppContext.BaseDirectory, "AmplifyAdmin.Runtime.dll")}" />
            </ItemGroup>
            <Import Project="{Build}/AmplifyAdmin.Generators.targets" />
            """
        );

    /// <summary>A project with files that somebody generated and committed; what they need is in the framework.</summary>
    public ConsumerProject Plain(string name, params IReadOnlyList<string> sources)
    {
        var project = Project(name, "");
        for (var index = 0; index < sources.Count; index++)
        {
            File.WriteAllText(Path.Combine(project.Folder, $"Source{index}.cs"), sources[index]);
        }

        return project;
    }

    /// <summary>A project with Kiota's client and the libraries that it refers to.</summary>
    public ConsumerProject Kiota(BenchmarkDocument document)
    {
        var project = Project(
            "Kiota",
            $"""<ItemGroup><Reference Include="{KiotaCommandLine.References}" /></ItemGroup>"""
        );
        KiotaCommandLine.Generate(document, Path.Combine(project.Folder, "Client"));
        return project;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string AnalyzerFiles =>
        typeof(ConsumerFolder)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "AnalyzerFiles")
            .Value!;

    private ConsumerProject Project(string name, string items)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(
            Path.Combine(folder, $"{name}.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              {items}
            </Project>
            """
        );
        return new ConsumerProject(folder);
    }
}
