using System.Xml.Linq;
using AmplifyAdmin.Generators.Emission.Writing;
using Generators.Tests.Lowering;

namespace Generators.Tests.Emission.Writing;

/// <summary>The Markdown of descriptions as doc tags.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("A pet.", "A pet.")]
    [InlineData("Use `a < b` here", "Use <c>a &lt; b</c> here")]
    [InlineData("``a ` b``", "<c>a ` b</c>")]
    [InlineData("**Note** and *this*, __that__ and _it_", "<b>Note</b> and <i>this</i>, <b>that</b> and <i>it</i>")]
    [InlineData("**see `x` and *y* z**", "<b>see <c>x</c> and <i>y</i> z</b>")]
    [InlineData("snake_case_name and 2 * 3 * 4 and a**", "snake_case_name and 2 * 3 * 4 and a**")]
    [InlineData("\\*not\\* \\`code\\`", "*not* `code`")]
    [InlineData(
        "[the docs](https://a.example/b?c=1&d=2)",
        "<see href=\"https://a.example/b?c=1&amp;d=2\">the docs</see>"
    )]
    [InlineData("[x](javascript:alert) [y](/relative) ![z](https://a.example/i.png)", "x y z")]
    [InlineData("<https://a.example/>", "<see href=\"https://a.example/\"/>")]
    [InlineData("a<br>b<br/>c<script>", "a<br/>b<br/>c&lt;script&gt;")]
    [InlineData("## Title ##\ntext", "<b>Title</b>\ntext")]
    [InlineData("Title\n=====\ntext", "Title\ntext")]
    [InlineData("> quoted\n> text", "quoted\ntext")]
    [InlineData(
        "One of:\n- `a`\n  more\n* b",
        "One of:\n<list type=\"bullet\">\n<item><description><c>a</c>\nmore</description></item>\n<item><description>b</description></item>\n</list>"
    )]
    [InlineData(
        "1. first\n2. second",
        "<list type=\"number\">\n<item><description>first</description></item>\n<item><description>second</description></item>\n</list>"
    )]
    [InlineData("```json\n{ \"a\": [1] }\n```\nend", "<code>\n{ \"a\": [1] }\n</code>\nend")]
    [InlineData("| a | b |\n|---|---|\n| `1` | 2 |", "<code>\n| a | b |\n|---|---|\n| `1` | 2 |\n</code>")]
    [InlineData("[[[](", "[[[](")]
    [InlineData("[a](https://a.example/\" onclick=\"b)", "a")]
    public void Markdown_becomes_doc_tags(string markdown, string expected) =>
        Assert.Equal(expected, DocText.Markdown(markdown).Text);

    [Fact]
    public void Every_text_gives_well_formed_tags()
    {
        const string Alphabet = "`*_[]()<>!\\ab \n-1.|#&\"'/:\u2028~";
        var random = new Random(7);
        for (var run = 0; run < 5000; run++)
        {
            var text = string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 40))
                    .Select(_ => random.Next(12) == 0 ? "https://" : Alphabet[random.Next(Alphabet.Length)].ToString())
            );

            XElement.Parse("<r>" + DocText.Markdown(text).Text + "</r>");
        }
    }

    [Theory]
    [InlineData("*a")]
    [InlineData("**a")]
    [InlineData("_a_b")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("<http")]
    [InlineData("`a``")]
    [InlineData("- a\n")]
    public void Long_texts_of_marks_are_converted(string mark)
    {
        var text = string.Concat(Enumerable.Repeat(mark, 100_000));

        Assert.InRange(DocText.Markdown(text).Text.Length, 100_000, 10_000_000);
    }

    [Fact]
    public void Descriptions_of_a_document_keep_their_paragraphs_and_code()
    {
        var run = Lowered.Schemas(
            """
            A:
              type: object
              description: |
                A **thing**.

                ```
                first

                second
                ```

                See [more](https://a.example).
              properties: { m: { type: string, description: 'One of: `a`, `b`.' } }
            """
        );

        var text = run.Model("A");
        Assert.Contains("/// <summary>A <b>thing</b>.</summary>", text, StringComparison.Ordinal);
        Assert.Contains(
            "/// <para><code>\n/// first\n///\n/// second\n/// </code></para>",
            text.Replace("/// \n", "///\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "/// <para>See <see href=\"https://a.example\">more</see>.</para>",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("/// <summary>One of: <c>a</c>, <c>b</c>.</summary>", text, StringComparison.Ordinal);
    }
}
