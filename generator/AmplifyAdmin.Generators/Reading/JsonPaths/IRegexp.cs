using System;
using AmplifyAdmin.Generators.Foundation.Regexps;

namespace AmplifyAdmin.Generators.Reading.JsonPaths;

/// <summary>A regular expression of RFC 9485, matched in time linear in the text.</summary>
internal sealed class IRegexp
{
    private readonly RegexpProgram program;

    private IRegexp(RegexpProgram program)
    {
        this.program = program;
    }

    /// <summary>Returns an expression; null when it is not valid, which matches nothing.</summary>
    /// <exception cref="JsonPathException">The expression is too large.</exception>
    public static IRegexp? Parse(string pattern)
    {
        try
        {
            return new IRegexp(new RegexpProgram(new RegexpParser(pattern).Parse()));
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (RegexpLimitException problem)
        {
            throw new JsonPathException("its regular expression " + problem.Message);
        }
    }

    /// <summary>Whether the whole text matches.</summary>
    public bool Matches(string text) => program.IsMatch(text, whole: true);

    /// <summary>Whether a part of the text matches.</summary>
    public bool IsFoundIn(string text) => program.IsMatch(text, whole: false);
}
