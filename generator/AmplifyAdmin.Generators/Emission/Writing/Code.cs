using System.Collections.Generic;
using System.Linq;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>
/// A piece of C# without indentation of its own. It is made from raw interpolated strings only, whose holes take
/// identifiers, type names, literals, doc text, numbers and other pieces, and refuse plain strings.
/// </summary>
internal readonly record struct Code
{
    private readonly string? text;

    private Code(string text)
    {
        this.text = text;
    }

    /// <summary>No code; alone on a line, it takes the line with it.</summary>
    public static Code None => default;

    /// <summary>Whether there is no code.</summary>
    public bool IsNone => string.IsNullOrEmpty(text);

    /// <summary>Code from a raw interpolated string.</summary>
    public static Code Of(CodeInterpolation code) => new(code.ToText());

    /// <summary>Pieces one below the other.</summary>
    public static Code Lines(IEnumerable<Code> pieces) => Join("\n", pieces);

    /// <summary>Whether it stands on one line.</summary>
    public bool IsOneLine => ToString().IndexOf('\n') < 0;

    /// <summary>Pieces with a blank line between them.</summary>
    public static Code Blocks(IEnumerable<Code> pieces) => Join("\n\n", pieces);

    /// <summary>Pieces with a blank line between them.</summary>
    public static Code Blocks(params Code[] pieces) => Join("\n\n", pieces);

    /// <summary>Pieces on one line, separated by a comma.</summary>
    public static Code List(IEnumerable<Code> pieces) => Join(", ", pieces);

    /// <summary>Pieces separated by a comma, as many to a line as fit.</summary>
    public static Code Wrap(IEnumerable<Code> pieces, int width) => Wrap(pieces, ",", width);

    /// <summary>Pieces separated by a constant, as many to a line as fit.</summary>
    public static Code Wrap(IEnumerable<Code> pieces, string constantSeparator, int width)
    {
        var text = new System.Text.StringBuilder();
        var line = 0;
        foreach (var piece in pieces.Where(piece => !piece.IsNone).Select(piece => piece.ToString()))
        {
            if (text.Length > 0)
            {
                text.Append(constantSeparator);
                var fits = line + piece.Length <= width;
                text.Append(fits ? ' ' : '\n');
                line = fits ? line + 1 : 0;
            }

            text.Append(piece);
            line += piece.Length + constantSeparator.Length;
        }

        return new Code(text.ToString());
    }

    /// <summary>Pieces separated by a constant.</summary>
    public static Code Join(string constantSeparator, IEnumerable<Code> pieces) =>
        new(string.Join(constantSeparator, pieces.Where(piece => !piece.IsNone)));

    /// <inheritdoc />
    public override string ToString() => text ?? "";
}
