using System;
using System.Collections.Generic;
using System.Globalization;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Lowering.Naming;

/// <summary>
/// The names taken in one scope. The first to ask for a name gets it; the next gets a number behind it, so that names
/// depend on the order of asking alone and something added later never renames what was there before.
/// </summary>
internal sealed class NameScope
{
    private readonly HashSet<string> taken;
    private Dictionary<string, int>? nextSuffix;

    /// <param name="reserved">Names that nothing may get; a set is copied faster than a list is read.</param>
    /// <param name="further">Further ones.</param>
    public NameScope(HashSet<string> reserved, params string[] further)
    {
        taken = new HashSet<string>(reserved, StringComparer.Ordinal);
        taken.UnionWith(further);
    }

    /// <param name="reserved">Names that nothing may get.</param>
    /// <param name="ignoreCase">Whether names that differ in case alone clash, as file names do.</param>
    public NameScope(IEnumerable<string> reserved, bool ignoreCase = false)
    {
        taken = new HashSet<string>(reserved, ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    /// <summary>Whether a name is free.</summary>
    public bool IsFree(string name) => !taken.Contains(name);

    /// <summary>The name, or the name with the least free number behind it; it stays free.</summary>
    public string Free(string wanted)
    {
        var name = wanted;
        for (var number = 2; !IsFree(name); number++)
        {
            name = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary>Takes the name, or the name with the least free number behind it.</summary>
    public Identifier Reserve(string wanted)
    {
        if (taken.Add(wanted))
        {
            return new Identifier(wanted);
        }

        nextSuffix ??= new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var suffix = nextSuffix.TryGetValue(wanted, out var next) ? next : 2;
        var separator = char.IsDigit(wanted[wanted.Length - 1]) ? "_" : "";
        string candidate;
        do
        {
            candidate = wanted + separator + suffix.ToString(CultureInfo.InvariantCulture);
            suffix++;
        } while (!taken.Add(candidate));

        nextSuffix[wanted] = suffix;
        return new Identifier(candidate);
    }
}
