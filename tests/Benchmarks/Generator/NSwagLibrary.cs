using Generators.Tests.Harness;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Benchmarks.Generator;

/// <summary>NSwag's libraries in this process, which its command line cannot be: what it takes once it is warm.</summary>
internal static class NSwagLibrary
{
    /// <summary>What the command line does with a document: read it and print a client.</summary>
    public static string Client(SpecFile file)
    {
        var document = file.Path.EndsWith(".json", StringComparison.Ordinal)
            ? OpenApiDocument.FromJsonAsync(file.Text).GetAwaiter().GetResult()
            : OpenApiYamlDocument.FromYamlAsync(file.Text).GetAwaiter().GetResult();
        var settings = new CSharpClientGeneratorSettings
        {
            CSharpGeneratorSettings = { JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        };
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }
}
