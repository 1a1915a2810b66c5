using System.Collections.Generic;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Json;

/// <summary>Gives properties local variables: the name with a small first letter, or that with a number where it is taken.</summary>
internal sealed class LocalNames
{
    private readonly HashSet<string> taken;

    /// <param name="taken">The names the code around has already.</param>
    public LocalNames(params string[] taken)
    {
        this.taken = [.. taken];
    }

    /// <summary>The local variable for a property.</summary>
    public Identifier For(Identifier property)
    {
        var stem = char.ToLowerInvariant(property.Text[0]) + property.Text.Substring(1);
        var name = stem;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = stem + number;
        }

        return new Identifier(name);
    }
}
