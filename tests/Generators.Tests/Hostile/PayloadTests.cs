using Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.Tests.Hostile;

/// <summary>No text of a document becomes code, wherever it is.</summary>
public sealed class PayloadTests
{
    public static TheoryData<string> Names => Payloads.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_payload_at_every_place_stays_text(string name)
    {
        var payload = Payloads.All[name];
        var run = GeneratorRun.Of(HostileDocument.With(payload));

        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id is "AAG0010" or "CS8785");
        var messages = run.CompilerMessages();
        Assert.True(messages.Count == 0, string.Join('\n', messages.Take(10).Select(Short)));
        Assert.NotEmpty(run.Sources);
        foreach (var source in run.Result.GeneratedSources)
        {
            AssertHarmless(source.SyntaxTree, source.HintName);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hint_name_is_a_plain_file_name(string name)
    {
        var run = GeneratorRun.Of(HostileDocument.With(Payloads.All[name]));

        Assert.All(
            run.Sources.Keys,
            hint =>
            {
                Assert.InRange(hint.Length, 1, 250);
                Assert.DoesNotContain("..", hint, StringComparison.Ordinal);
                Assert.All(
                    hint,
                    character =>
                        Assert.True(
                            char.IsLetterOrDigit(character)
                                || char.GetUnicodeCategory(character)
                                    == System.Globalization.UnicodeCategory.NonSpacingMark
                                || "/._".Contains(character),
                            hint
                        )
                );
            }
        );
    }

    [Fact]
    public void A_very_long_payload_at_every_place_ends()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var run = GeneratorRun.Of(HostileDocument.With(Payloads.Long));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Empty(run.CompilerMessages());
    }

    private static void AssertHarmless(SyntaxTree tree, string hint)
    {
        var root = tree.GetRoot();
        foreach (var character in root.ToFullString())
        {
            Assert.False(
                char.IsControl(character) && character != '\n'
                    || char.GetUnicodeCategory(character)
                        is System.Globalization.UnicodeCategory.Format
                            or System.Globalization.UnicodeCategory.LineSeparator
                            or System.Globalization.UnicodeCategory.ParagraphSeparator,
                $"U+{(int)character:X4} in {hint}"
            );
        }

        Assert.All(
            root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)),
            token => Assert.NotEqual(Payloads.Marker, token.ValueText)
        );
        Assert.All(
            root.DescendantNodes(descendIntoTrivia: true).OfType<Microsoft.CodeAnalysis.CSharp.Syntax.XmlNameSyntax>(),
            element => Assert.NotEqual(Payloads.Marker, element.LocalName.ValueText)
        );
        Assert.All(
            root.DescendantTrivia().Where(trivia => trivia.IsDirective),
            directive => Assert.DoesNotContain(Payloads.Marker, directive.ToString(), StringComparison.Ordinal)
        );
    }

    private static string Short(string message) => message.Length <= 600 ? message : message[..600];
}
