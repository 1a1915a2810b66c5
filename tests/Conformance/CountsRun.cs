using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Conformance;

/// <summary>Counts the types that documents become.</summary>
internal static class CountsRun
{
    /// <summary>Prints a row of a table for each document.</summary>
    public static int Run(IEnumerable<string> paths)
    {
        Console.WriteLine(
            "| Document | Records | Enum types | Unions | `JsonNode` members | Lines |\n|---|---|---|---|---|---|"
        );
        foreach (var path in paths)
        {
            var run = GeneratorRun.Of(new SpecFile(path, File.ReadAllText(path)).With("Namespace", "Api"));
            var types = run
                .Sources.Where(source => source.Key.StartsWith("Models/", StringComparison.Ordinal))
                .SelectMany(source => CSharpSyntaxTree.ParseText(source.Value).GetRoot().DescendantNodes())
                .OfType<TypeDeclarationSyntax>()
                .Where(type =>
                    type.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.PublicKeyword))
                    && type.Parent is not TypeDeclarationSyntax
                )
                .ToList();
            var json = types
                .SelectMany(type => type.Members.OfType<PropertyDeclarationSyntax>())
                .Count(property => property.Type.ToString().Contains("JsonNode", StringComparison.Ordinal));
            var lines = run.Sources.Values.Sum(source => source.AsSpan().Count('\n'));
            Console.WriteLine(
                $"| {Path.GetFileName(path)} | {types.Count(type => type is RecordDeclarationSyntax)} | {types.Count(type => type is StructDeclarationSyntax)} | {types.Count(IsUnion)} | {json} | {lines} |"
            );
        }

        return 0;
    }

    private static bool IsUnion(TypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax
        && type.Members.OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.Text == "Match");
}
