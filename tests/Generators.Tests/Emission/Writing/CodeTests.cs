using AmplifyAdmin.Generators.Emission.Writing;
using AmplifyAdmin.Generators.Foundation;

namespace Generators.Tests.Emission.Writing;

/// <summary>What an emitter's raw strings become.</summary>
public sealed class CodeTests
{
    [Fact]
    public void A_hole_without_code_takes_its_line_along() =>
        Assert.Equal("a\nb", Code.Of($"a\n    {Code.None}\nb").ToString());

    [Fact]
    public void Further_lines_are_indented_to_the_line_of_their_hole() =>
        Assert.Equal("  x = a\n  b;", Code.Of($"  x = {Code.Of($"a\nb")};").ToString());

    [Fact]
    public void Blank_lines_are_not_indented() =>
        Assert.Equal("  a\n\n  b", Code.Of($"  {Code.Of($"a\n\nb")}").ToString());

    [Fact]
    public void Doc_text_continues_its_comment() =>
        Assert.Equal(
            "  /// <summary>a\n  /// b</summary>",
            Code.Of($"  /// <summary>{DocText.Lines("a\nb")}</summary>").ToString()
        );

    [Fact]
    public void Wrapped_pieces_fill_their_lines()
    {
        Code[] pieces = [Code.Of($"aaaa"), Code.None, Code.Of($"bbbb"), Code.Of($"cccc")];

        Assert.Equal("aaaa, bbbb,\ncccc", Code.Wrap(pieces, 10).ToString());
    }

    [Theory]
    [InlineData("x = Text::Encoding.UTF8;", "using Text = global::System.Text;")]
    [InlineData("MyText::Encoding", "")]
    [InlineData("_Text::Encoding", "using Text = global::System.Text;")]
    [InlineData("Json::A Text::B Json::C", "using Json = global::System.Text.Json; using Text = global::System.Text;")]
    [InlineData("System::A Own::B", "using System = global::System; using Own = global::My.Api;")]
    public void A_file_lists_the_aliases_it_uses(string text, string expected) =>
        Assert.Equal(expected, AliasLine.For(text, new NamespaceName("My.Api")).ToString());
}
