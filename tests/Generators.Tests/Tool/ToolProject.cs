using AmplifyAdmin.Generators.Tool.Commands;

namespace Generators.Tests.Tool;

/// <summary>A project in a temporary folder that the tool runs on.</summary>
internal sealed class ToolProject : IDisposable
{
    public const string Petstore = """
        openapi: 3.1.0
        info: { title: Petstore, version: '1' }
        paths:
          /pets/{name}:
            get:
              operationId: getPet
              parameters:
                - { name: name, in: path, required: true, schema: { type: string } }
              responses:
                '200':
                  description: The pet.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name: { type: string }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("amplify-openapi-").FullName;

    public ToolProject(string items = "")
    {
        // Nothing of a folder above reaches the project.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(
            "app/app.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>

            """
        );
    }

    public string Project => Read("app/app.csproj");

    public string PathOf(string file) => Path.Combine(folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public bool Has(string file) => File.Exists(PathOf(file));

    public ToolProject Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    /// <summary>Runs a command on the project.</summary>
    public async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var code = await ToolCommandLine.RunAsync([.. arguments, "--project", PathOf("app")], output, output);
        return (code, output.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
