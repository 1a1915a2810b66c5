using AmplifyAdmin.Generators.Emission.Json;
using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;
using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.Tests.Emission.Json;

/// <summary>The expression that finds a text among known ones.</summary>
public sealed class Utf8SwitchTests
{
    [Theory]
    [InlineData("id", "name")]
    [InlineData("aXb", "aYb", "aZc", "bZc")]
    [InlineData("", "a", "é", "ab", "日本", "😀a")]
    [InlineData("same", "same", "other")]
    public void Each_known_text_is_found_and_no_other(params string[] known)
    {
        var find = Compile(known);

        Assert.All(known, text => Assert.Equal(Array.IndexOf(known, text), find(text)));
        Assert.All(
            known.SelectMany(text => new[] { text + "x", "x" + text, text.ToUpperInvariant() + "!", "\0" }),
            text => Assert.Equal(Array.IndexOf(known, text), find(text))
        );
    }

    private static Func<string, int> Compile(string[] known)
    {
        var cases = known.Select((text, index) => new Utf8Case(text, Code.Of($"{index}")));
        var expression = Utf8SwitchEmitter.Emit(new Identifier("span"), cases, Code.Of($"-1"));
        var compilation = CSharpCompilation.Create(
            "Switch",
            [
                CSharpSyntaxTree.ParseText(
                    $$"""
                    public static class Finder
                    {
                        public static int Find(string text) => Find(System.Text.Encoding.UTF8.GetBytes(text));

                        private static int Find(System.ReadOnlySpan<byte> span) => {{expression}};
                    }
                    """.Replace("System::", "System.", StringComparison.Ordinal)
                ),
            ],
            References.Runtime,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return System
            .Reflection.Assembly.Load(assembly.ToArray())
            .GetType("Finder")!
            .GetMethod("Find", [typeof(string)])!
            .CreateDelegate<Func<string, int>>();
    }
}
