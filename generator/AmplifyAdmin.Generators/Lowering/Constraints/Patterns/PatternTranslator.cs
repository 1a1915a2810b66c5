using System;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AmplifyAdmin.Generators.Model;

namespace AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

/// <summary>
/// Translates regular expressions of ECMA-262 (with its <c>u</c> flag) to .NET's syntax, so that they match the same texts.
/// A stray brace or a needless escape, which older engines take, is taken too.
/// </summary>
internal sealed class PatternTranslator
{
    private const string Word = "[A-Za-z0-9_]";
    private const string Boundary = $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))";
    private const string NoBoundary = $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))";

    private readonly PatternText text;
    private readonly GroupNumbers groups;
    private readonly StringBuilder result = new();
    private int openGroups;
    private int group;

    private PatternTranslator(string pattern)
    {
        text = new PatternText(pattern);
        groups = new GroupNumbers(pattern);
    }

    /// <summary>The translated pattern.</summary>
    /// <exception cref="PatternProblemException">It has no translation.</exception>
    public static PatternModel Translate(string pattern)
    {
        var translator = new PatternTranslator(pattern);
        var expression = translator.Translate();
        try
        {
            _ = new Regex(expression, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException exception)
        {
            throw new PatternProblemException(exception.Message);
        }

        return new PatternModel(pattern, expression);
    }

    private string Translate()
    {
        while (!text.AtEnd)
        {
            var character = text.Take();
            switch (character)
            {
                case '\\':
                    Escape(text.Take());
                    break;
                case '[':
                    Set(ClassTranslator.Read(text));
                    break;
                case '.':
                    Set(CharacterSet.NoLineEnd());
                    break;
                case '$':
                    result.Append(@"\z");
                    break;
                case '^' or '|':
                    result.Append((char)character);
                    break;
                case '(':
                    OpenGroup();
                    break;
                case ')':
                    CloseGroup();
                    break;
                case '*' or '+' or '?':
                    throw new PatternProblemException($"nothing to repeat before '{(char)character}'");
                default:
                    Atom(CharacterSet.Literal(character));
                    break;
            }
        }

        return openGroups == 0 ? result.ToString() : throw new PatternProblemException("a ')' is missing");
    }

    private void Escape(int escape)
    {
        if (ClassEscapes.Read(escape, text) is { } set)
        {
            Set(set);
        }
        else if (escape is 'b' or 'B')
        {
            result.Append(escape == 'b' ? Boundary : NoBoundary);
        }
        else if (escape == 'k')
        {
            Reference(
                text.Take("<")
                    ? groups.Of(text.TakeUntil('>')).ToString(CultureInfo.InvariantCulture)
                    : throw new PatternProblemException("\\k needs a name")
            );
        }
        else if (escape is >= '1' and <= '9')
        {
            Reference((char)escape + text.TakeDigits());
        }
        else
        {
            Atom(CharacterSet.Literal(EscapeReader.Read(escape, text)));
        }
    }

    // A group that did not take part matches the empty text when referred to.
    private void Reference(string number)
    {
        if (
            !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            || known > groups.Count
        )
        {
            throw new PatternProblemException($"group {number} does not exist");
        }

        Atom($@"(?({number})\k<{number}>|)");
    }

    private void OpenGroup()
    {
        openGroups++;
        if (text.Take("?:"))
        {
            result.Append("(?:");
        }
        else if (text.At("?=") || text.At("?!") || text.At("?<=") || text.At("?<!"))
        {
            result
                .Append('(')
                .Append(
                    text.Take("?=") ? "?="
                    : text.Take("?!") ? "?!"
                    : text.Take("?<=") ? "?<="
                    : TakeNegativeLookbehind()
                );
        }
        else if (text.Take("?<"))
        {
            text.TakeUntil('>');
            Capture();
        }
        else if (text.At("?"))
        {
            throw new PatternProblemException("'(?' begins no group");
        }
        else
        {
            Capture();
        }
    }

    private string TakeNegativeLookbehind()
    {
        text.Take("?<!");
        return "?<!";
    }

    private void Capture()
    {
        group++;
        result.Append(groups.HasReferences ? $"(?<{group.ToString(CultureInfo.InvariantCulture)}>" : "(?:");
    }

    private void CloseGroup()
    {
        if (--openGroups < 0)
        {
            throw new PatternProblemException("a ')' closes nothing");
        }

        Atom(")");
    }

    private void Set(CharacterSet set)
    {
        var quantifier = text.TakeQuantifier();
        result.Append(set.Print(isRepeated: quantifier is "*" or "+" or "*?" or "+?")).Append(quantifier);
    }

    private void Atom(string atom) => result.Append(atom).Append(text.TakeQuantifier());
}
