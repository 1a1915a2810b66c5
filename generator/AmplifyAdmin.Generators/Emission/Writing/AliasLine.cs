using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using AmplifyAdmin.Generators.Foundation;

namespace AmplifyAdmin.Generators.Emission.Writing;

/// <summary>Prints the line with the namespace aliases that a file uses.</summary>
internal static class AliasLine
{
    private static readonly string[] Names = [.. NamespaceAliases.All.Select(alias => alias.Alias), "Own"];

    private static readonly Code[] Usings = NamespaceAliases
        .All.Select(alias =>
            Code.Of($"using {new Identifier(alias.Alias)} = global::{new NamespaceName(alias.Namespace)};")
        )
        .ToArray();

    /// <summary>The aliases before two colons in the text; <c>Own</c> is the document's namespace.</summary>
    public static Code For(ReadOnlySpan<char> text, NamespaceName own)
    {
        var used = Used(text);
        var usings = new List<Code>();
        for (var index = 0; index < Usings.Length; index++)
        {
            if (used[index])
            {
                usings.Add(Usings[index]);
            }
        }

        var last = used[Usings.Length] ? Code.Of($" using Own = global::{own};") : Code.None;
        return Code.Of($"{Code.Join(" ", usings)}{last}");
    }

    [MethodImpl(JitHints.AggressiveOptimization)]
    private static bool[] Used(ReadOnlySpan<char> text)
    {
        var used = new bool[Names.Length];
        while (text.IndexOf("::".AsSpan()) is var end and >= 0)
        {
            var start = end;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            {
                start--;
            }

            var name = text.Slice(start, end - start);
            for (var index = 0; index < used.Length; index++)
            {
                used[index] = used[index] || name.SequenceEqual(Names[index].AsSpan());
            }

            text = text.Slice(end + 2);
        }

        return used;
    }
}
