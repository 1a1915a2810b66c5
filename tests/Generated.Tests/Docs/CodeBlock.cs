using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generated.Tests.Docs;

/// <summary>A block of C# in the documentation.</summary>
/// <param name="Text">The code as it is printed.</param>
internal sealed partial record CodeBlock(string Text)
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>The blocks of a file.</summary>
    public static IReadOnlyList<CodeBlock> Read(string path) =>
        CSharp().Matches(File.ReadAllText(path)).Select(match => new CodeBlock(match.Groups[1].Value)).ToList();

    /// <summary>The errors of the compiler.</summary>
    /// <param name="context">The code that the block continues; empty when the block is complete.</param>
    /// <param name="isReferenced">Selects the assemblies that the block can use.</param>
    public IReadOnlyList<string> Errors(string context, Func<string, bool>? isReferenced = null)
    {
        // Of a comparison, only what comes after the migration is code of this product.
        var start = Text.IndexOf("// After", StringComparison.Ordinal);
        var tree = CSharpSyntaxTree.ParseText(context + "\n" + (start < 0 ? Text : Text[start..]));
        var isProgram = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        return CSharpCompilation
            .Create(
                "Block",
                [CSharpSyntaxTree.ParseText(Usings), tree],
                ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                    .Split(Path.PathSeparator)
                    .Where(path => isReferenced?.Invoke(Path.GetFileNameWithoutExtension(path)) != false)
                    .Select(path => MetadataReference.CreateFromFile(path)),
                new CSharpCompilationOptions(
                    isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable
                )
            )
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
            .ToList();
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
