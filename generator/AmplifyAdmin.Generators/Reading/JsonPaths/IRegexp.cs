using System;
using System.Text;
using System.Text.RegularExpressions;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>A regular expression of RFC 9485.</summary>
internal sealed class IRegexp
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly Regex whole;
    private readonly Regex part;

    private IRegexp(string expression)
    {
        whole = new Regex(@"\A(?:" + expression + @")\z", RegexOptions.CultureInvariant, Limit);
        part = new Regex(expression, RegexOptions.CultureInvariant, Limit);
    }

    /// <summary>Returns an expression; null when it is not valid, which matches nothing.</summary>
    public static IRegexp? Parse(string pattern)
    {
        try
        {
            return new IRegexp(Translate(pattern));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the whole text matches.</summary>
    public bool Matches(string text) => Run(whole, text);

    /// <summary>Whether a part of the text matches.</summary>
    public bool IsFoundIn(string text) => Run(part, text);

    private static bool Run(Regex expression, string text)
    {
        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new JsonPathException("its regular expression takes too long");
        }
    }

    // The syntax is .NET's, except that '.' excludes two characters and includes surrogate pairs, and '$' is the very end.
    private static string Translate(string pattern)
    {
        var result = new StringBuilder();
        var inClass = false;
        for (var index = 0; index < pattern.Length; index++)
        {
            var character = pattern[index];
            if (character == '\\' && index + 1 < pattern.Length)
            {
                result.Append(character).Append(pattern[++index]);
                continue;
            }

            inClass = character switch
            {
                '[' => true,
                ']' => false,
                _ => inClass,
            };
            result.Append(
                inClass ? character.ToString()
                : character == '.' ? @"(?:[^\r\n\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])"
                : character == '$' ? @"\z"
                : character.ToString()
            );
        }

        return result.ToString();
    }
}
