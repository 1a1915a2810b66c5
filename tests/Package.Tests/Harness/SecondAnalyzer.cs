namespace Package.Tests.Harness;

/// <summary>Another generator in the same project, which brings its own libraries.</summary>
internal static class SecondAnalyzer
{
    /// <summary>Packs a generator that emits the value of an expression made with its libraries.</summary>
    public static async Task PackAsync(PackageFeed feed, string name, string packages, string expression)
    {
        var project = feed.NewProject(
                name,
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>netstandard2.0</TargetFramework>
                    <LangVersion>latest</LangVersion>
                    <Version>VERSION</Version>
                    <IncludeBuildOutput>false</IncludeBuildOutput>
                    <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                    <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
                    <NoWarn>RS1036;RS1035;RS1041;NU5128;NU1603;MSB3277</NoWarn>
                    <TargetsForTfmSpecificContentInPackage>$(TargetsForTfmSpecificContentInPackage);PackAnalyzer</TargetsForTfmSpecificContentInPackage>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" ExcludeAssets="runtime" />
                    {packages}
                  </ItemGroup>
                  <Target Name="PackAnalyzer" DependsOnTargets="ResolveReferences">
                    <ItemGroup>
                      <TfmSpecificPackageFile Include="$(TargetPath)" PackagePath="analyzers/dotnet/cs" />
                      <TfmSpecificPackageFile Include="@(ReferenceCopyLocalPaths)" Condition="'%(Extension)' == '.dll' and '%(ReferenceCopyLocalPaths.DestinationSubDirectory)' == ''" PackagePath="analyzers/dotnet/cs" />
                    </ItemGroup>
                  </Target>
                </Project>
                """
            )
            .Write(
                "Generator.cs",
                $$"""
                using Microsoft.CodeAnalysis;

                [Generator]
                public sealed class {{name}}Generator : IIncrementalGenerator
                {
                    public void Initialize(IncrementalGeneratorInitializationContext context) =>
                        context.RegisterPostInitializationOutput(output => output.AddSource(
                            "{{name}}.g.cs",
                            "internal static class {{name}} { public const string Value = \"" + {{expression}} + "\"; }"));
                }
                """
            );
        (await project.PackAsync()).AssertSuccess();
    }
}
