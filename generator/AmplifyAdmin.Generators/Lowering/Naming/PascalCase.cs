using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>Turns any text of a document into a C# name.</summary>
internal static class PascalCase
{
    // A name longer than this helps no one, and compilers and file systems have their own limits.
    private const int MaximumLength = 120;

    /// <summary>
    /// Upper-cases the first letter of each word and drops what no identifier can hold: <c>aws_user_pools_id</c> gives
    /// <c>AwsUserPoolsId</c>, <c>MFAMode</c> stays, <c>+1</c> gives <c>Plus1</c>, empty text gives <c>Empty</c>.
    /// </summary>
    public static string From(string text) => From(text, IsShouted(text));

    /// <summary>The same for one of a list of names that are all in capitals: <c>NAME</c> gives <c>Name</c>.</summary>
    public static string FromCapitals(string text) => From(text, !HasLower(text));

    private static string From(string text, bool allUpper)
    {
        if (FromPlain(text, allUpper) is { } plain)
        {
            return plain;
        }

        var builder = new StringBuilder(text.Length);
        var startsWord = true;
        for (var index = 0; index < text.Length && builder.Length < MaximumLength; index++)
        {
            var character = text[index];
            if (IsNamePart(character))
            {
                builder.Append(Cased(character, startsWord, allUpper));
                startsWord = char.IsDigit(character);
            }
            else
            {
                builder.Append(builder.Length == 0 || StandsAlone(text, index) ? Spelled(character) : "");
                startsWord = true;
            }
        }

        return Legal(builder.ToString());
    }

    // Nearly all names are letters and digits of ASCII with separators between them; null for others.
    private static string? FromPlain(string text, bool allUpper)
    {
        if (text.Length is 0 or > MaximumLength || !IsAsciiLetter(text[0]))
        {
            return null;
        }

        var name = new char[text.Length];
        var length = 0;
        var startsWord = true;
        foreach (var character in text)
        {
            if (IsAsciiLetter(character) || character is >= '0' and <= '9')
            {
                name[length++] = Cased(character, startsWord, allUpper);
                startsWord = character <= '9';
            }
            else if (character < 128)
            {
                startsWord = true;
            }
            else
            {
                return null;
            }
        }

        return new string(name, 0, length);
    }

    private static bool IsAsciiLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static char Cased(char character, bool startsWord, bool allUpper) =>
        startsWord ? char.ToUpperInvariant(character)
        : allUpper ? char.ToLowerInvariant(character)
        : character;

    // API_KEY reads ApiKey, but a short name without separators (MFA, ID, SMS) stays as it is.
    private static bool IsShouted(string text) =>
        !HasLower(text) && (text.Length > 4 || text.Any(character => !char.IsLetterOrDigit(character)));

    private static bool HasLower(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamePart(char character) =>
        SyntaxFacts.IsIdentifierPartCharacter(character)
        && character != '_'
        && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format;

    private static bool StandsAlone(string text, int index) =>
        text.Length == 1 || (Spelled(text[index]).Length > 0 && !HasNamePart(text));

    private static bool HasNamePart(string text)
    {
        foreach (var character in text)
        {
            if (IsNamePart(character))
            {
                return true;
            }
        }

        return false;
    }

    // Signs that are the meaning of a value such as "+1", "<=" or "*".
    private static string Spelled(char character) =>
        character switch
        {
            '+' => "Plus",
            '-' => "Minus",
            '*' => "Asterisk",
            '/' => "Slash",
            '%' => "Percent",
            '<' => "Less",
            '>' => "Greater",
            '=' => "Equal",
            '!' => "Not",
            '&' => "And",
            '|' => "Or",
            '#' => "Hash",
            '$' => "Dollar",
            '@' => "At",
            '.' => "Dot",
            ',' => "Comma",
            ':' => "Colon",
            ';' => "Semicolon",
            '?' => "Question",
            '~' => "Tilde",
            '^' => "Caret",
            '(' => "Open",
            ')' => "Close",
            '\'' => "Quote",
            '"' => "DoubleQuote",
            _ => "",
        };

    private static string Legal(string name)
    {
        if (name.Length == 0)
        {
            return "Empty";
        }

        var legal = SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name : "_" + name;
        return SyntaxFacts.IsValidIdentifier(legal) ? legal : "Value";
    }
}
