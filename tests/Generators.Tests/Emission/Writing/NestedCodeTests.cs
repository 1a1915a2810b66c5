using AmplifyAdmin.Generators.Emission.Writing;

namespace Generators.Tests.Emission.Writing;

/// <summary>Code that refers to large pieces has the text it would have if every piece were copied.</summary>
public sealed class NestedCodeTests
{
    private static readonly string[] Literals =
    [
        "\n",
        "\n\n",
        "\n    ",
        "\n\n        ",
        "    ",
        " ",
        "a",
        "{\n    ",
        "\n}",
        ";\n",
        "case 1: ",
        "\n    b\n\n",
        "x\n\n\n",
        "\n \n",
        "namespace A.Long.Name.That.Fills.The.Line.Until.It.Is.Long;\n    and another line of about the same length, and more\n",
    ];

    private readonly Random random = new(1);

    [Fact]
    public void Nested_code_is_what_copying_gives()
    {
        for (var round = 0; round < 3000; round++)
        {
            var (code, text) = Make(depth: 6);

            Assert.Equal(text, code.ToString());
            Assert.Equal(text.Length == 0, code.IsNone);
            Assert.Equal(!text.Contains('\n', StringComparison.Ordinal), code.IsOneLine);
        }
    }

    private (Code Code, string Text) Make(int depth)
    {
        var pieces = Enumerable
            .Range(0, depth == 0 ? 0 : random.Next(4))
            .Select(_ => random.Next(5) == 0 ? (Code.None, "") : Make(depth - 1))
            .ToList();
        var codes = pieces.Select(piece => piece.Item1);
        var texts = pieces.Select(piece => piece.Item2);
        return random.Next(4) switch
        {
            0 when depth > 0 => (Code.Lines(codes), CopyingWriter.Join("\n", texts)),
            1 when depth > 0 => (Code.Blocks(codes), CopyingWriter.Join("\n\n", texts)),
            _ => Interpolate(pieces),
        };
    }

    private (Code Code, string Text) Interpolate(List<(Code Code, string Text)> holes)
    {
        var code = new CodeInterpolation(0, 0);
        var text = new CopyingWriter();
        foreach (var hole in holes)
        {
            Literal(ref code, text);
            code.AppendFormatted(hole.Code);
            text.Hole(hole.Text);
        }

        Literal(ref code, text);
        return (Code.Of(code), text.Text);
    }

    private void Literal(ref CodeInterpolation code, CopyingWriter text)
    {
        for (var count = random.Next(3); count > 0; count--)
        {
            var literal = Literals[random.Next(Literals.Length)];
            code.AppendLiteral(literal);
            text.Literal(literal);
        }
    }
}
