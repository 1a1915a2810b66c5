namespace Package.Tests.Harness;

/// <summary>Project files and sources that several tests use.</summary>
internal static class Projects
{
    /// <summary>A document with one schema and one operation.</summary>
    public const string Petstore = """
        openapi: 3.1.0
        info:
          title: Petstore
          version: '1'
        servers:
          - url: https://pets.example/
        paths:
          /pets/{name}:
            get:
              operationId: getPet
              tags: [pets]
              parameters:
                - name: name
                  in: path
                  required: true
                  schema:
                    type: string
              responses:
                '200':
                  description: The pet.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name:
                  type: string
                  minLength: 1
        """;

    /// <summary>What the README tells to write, in a console project.</summary>
    public static string Bare(string framework, string items = "", string properties = "") =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AmplifyAdmin.Generators" Version="VERSION" PrivateAssets="all" />
                <PackageReference Include="AmplifyAdmin.Runtime" Version="VERSION" />
                {items}
              </ItemGroup>
            </Project>
            """;
}
