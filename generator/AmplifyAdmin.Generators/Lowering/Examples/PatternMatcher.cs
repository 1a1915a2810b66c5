using System;
using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation.Regexps;
using AmplifyAdmin.Generators.Lowering.Constraints.Patterns;

namespace AmplifyAdmin.Generators.Lowering.Examples;

/// <summary>Matches patterns in linear time and with a limited number of steps.</summary>
/// <param name="steps">How much the value that is validated may take.</param>
internal sealed class PatternMatcher(int steps)
{
    private const int MostSteps = 10_000;
    private const long StepsOfPatterns = 50;

    private readonly Dictionary<string, RegexpProgram> programs = [];
    private long remaining = steps * StepsOfPatterns;

    /// <summary>Whether a part of the text matches.</summary>
    /// <exception cref="ExampleBudgetException">The pattern takes too many steps.</exception>
    /// <exception cref="NotSupportedException">The pattern cannot be matched in linear time.</exception>
    public bool IsMatch(string text, string pattern)
    {
        if (!programs.TryGetValue(pattern, out var program))
        {
            programs.Add(pattern, program = Compile(pattern));
        }

        return program.IsMatch(text, whole: false, ref remaining) ?? throw TooLong(pattern);
    }

    private static RegexpProgram Compile(string pattern)
    {
        try
        {
            return new RegexpProgram(PatternReader.Read(pattern), MostSteps);
        }
        catch (NotSupportedException)
        {
            throw new NotSupportedException(
                $"The pattern '{pattern}' looks around or refers to a group, which takes an unlimited number of steps."
            );
        }
        catch (RegexpLimitException)
        {
            throw TooLong(pattern);
        }
    }

    private static ExampleBudgetException TooLong(string pattern) =>
        new($"The pattern '{pattern}' takes too many steps to match.");
}
