using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Generators.Tests.House;

public sealed class NamingTests
{
    private static readonly string[] Vague = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Utilities"];
    private static readonly string[] Unfinished =
    [
        "TODO",
        "FIXME",
        "HACK",
        "XXX",
        "NotImplementedException",
        "#region",
    ];

    private static IEnumerable<OwnSource> Sources =>
        OwnSource.Generator.Concat(OwnSource.Runtime).Concat(OwnSource.Tool);

    [Fact]
    public void Types_are_called_after_what_they_are() =>
        Findings.None(
            Sources
                .SelectMany(Types)
                .Where(type =>
                    Vague.Any(word => type.Declaration.Identifier.Text.EndsWith(word, StringComparison.Ordinal))
                )
                .Select(type => $"{type.Path}: {type.Declaration.Identifier.Text}")
        );

    [Fact]
    public void Types_say_what_they_are_for() =>
        Findings.None(
            Sources
                .SelectMany(Types)
                .Where(type =>
                    type.Declaration.Parent is BaseNamespaceDeclarationSyntax && !HasDocumentation(type.Declaration)
                )
                .Select(type => $"{type.Path}: {type.Declaration.Identifier.Text}")
        );

    [Fact]
    public void Only_a_generator_of_the_framework_makes_a_class_of_ours_partial() =>
        Findings.None(
            Sources
                .SelectMany(Types)
                .Where(type => type.Declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                .Where(type => !type.Declaration.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(IsGenerated))
                .Select(type => $"{type.Path}: {type.Declaration.Identifier.Text}")
        );

    [Fact]
    public void Nothing_is_left_for_later() =>
        Findings.None(
            Sources.SelectMany(source =>
                Unfinished
                    .Where(word => source.Text.Contains(word, StringComparison.Ordinal))
                    .Select(word => $"{source.Path}: {word}")
            )
        );

    private static IEnumerable<(string Path, BaseTypeDeclarationSyntax Declaration)> Types(OwnSource source) =>
        source.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => (source.Path, type));

    private static bool HasDocumentation(BaseTypeDeclarationSyntax type) =>
        type.GetLeadingTrivia()
            .Any(trivia => trivia.ToFullString().TrimStart().StartsWith("///", StringComparison.Ordinal));

    private static bool IsGenerated(MethodDeclarationSyntax method) =>
        method.Body is null
        && method.ExpressionBody is null
        && method.Modifiers.Any(SyntaxKind.PartialKeyword)
        && method.AttributeLists.Count > 0;
}
