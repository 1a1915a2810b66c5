using AmplifyAdmin.Generators.Emission.Writing;

namespace Generators.Tests.Emission.Writing;

/// <summary>What <see cref="CodeInterpolation"/> and <see cref="Code"/> do, done in the plainest way: with strings, copied at each level.</summary>
internal sealed class CopyingWriter
{
    private string text = "";
    private bool droppedHole;

    public void Literal(string literal)
    {
        if (droppedHole && literal.StartsWith('\n') && string.IsNullOrWhiteSpace(CurrentLine))
        {
            text = text[..^CurrentLine.Length];
            literal = literal[1..];
            var blankBefore = text.Length == 0 || text.EndsWith("\n\n", StringComparison.Ordinal);
            literal = blankBefore && literal.StartsWith('\n') ? literal[1..] : literal;
        }

        droppedHole = false;
        text += literal;
    }

    public void Hole(string code)
    {
        if (code.Length == 0)
        {
            droppedHole = true;
            return;
        }

        var indentation = new string(' ', CurrentLine.Length - CurrentLine.TrimStart(' ').Length);
        text += string.Join(
            '\n',
            code.Split('\n').Select((line, index) => index > 0 && line.Length > 0 ? indentation + line : line)
        );
    }

    public string Text =>
        droppedHole && text.Length > 0 && string.IsNullOrWhiteSpace(CurrentLine)
            ? text[..Math.Max(0, text.Length - CurrentLine.Length - 1)]
            : text;

    public static string Join(string separator, IEnumerable<string> pieces) =>
        string.Join(separator, pieces.Where(piece => piece.Length > 0));

    private string CurrentLine => text[(text.LastIndexOf('\n') + 1)..];
}
