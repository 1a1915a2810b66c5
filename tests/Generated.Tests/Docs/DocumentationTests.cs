using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Generated.Tests.Docs;

/// <summary>The C# of the documentation compiles against emitted code.</summary>
public sealed partial class DocumentationTests
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    [Theory]
    [InlineData("server.md", 3)]
    [InlineData("testing.md", 1)]
    public void Code_blocks_compile(string file, int blocks)
    {
        var text = File.ReadAllText(Path.Combine(Root(), "runtime", "docs", file));

        var code = CSharp().Matches(text).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(blocks, code.Count);
        Assert.Empty(code.SelectMany(Errors));
    }

    private static IEnumerable<Diagnostic> Errors(string code) =>
        CSharpCompilation
            .Create(
                "Block",
                [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(code)],
                ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                    .Split(Path.PathSeparator)
                    .Select(path => MetadataReference.CreateFromFile(path)),
                new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable
                )
            )
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Root()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "AmplifyAdmin.Generators.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
