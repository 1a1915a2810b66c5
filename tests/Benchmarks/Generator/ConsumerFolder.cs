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

    private static readonly string Native = $"""
        <OutputType>Exe</OutputType>
        <PublishAot>true</PublishAot>
        <RuntimeIdentifier>{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
        """;

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
    /// <param name="document">The document.</param>
    /// <param name="program">Top-level statements that make the project a program for Native AOT; null for a library.</param>
    public ConsumerProject Ours(BenchmarkDocument document, string? program = null) =>
        Project(
            "Ours",
            program,
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
        var project = Project(name, null, "");
        for (var index = 0; index < sources.Count; index++)
        {
            File.WriteAllText(Path.Combine(project.Folder, $"Source{index}.cs"), sources[index]);
        }

        return project;
    }

    /// <summary>A project with Kiota's client and the libraries that it refers to.</summary>
    /// <param name="document">The document.</param>
    /// <param name="program">Top-level statements that make the project a program for Native AOT; null for a library.</param>
    public ConsumerProject Kiota(BenchmarkDocument document, string? program = null)
    {
        var project = Project(
            "Kiota",
            program,
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

    private ConsumerProject Project(string name, string? program, string items)
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
                {(program is null ? "" : Native)}
              </PropertyGroup>
              {items}
            </Project>
            """
        );
        if (program is not null)
        {
            File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        }

        return new ConsumerProject(folder);
    }
}
