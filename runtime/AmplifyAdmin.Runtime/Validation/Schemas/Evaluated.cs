using System;

namespace AmplifyAdmin.Runtime;

/// <summary>The children of one array or object that some subschema has spoken about, by position.</summary>
internal struct Evaluated
{
    private ulong first;
    private ulong[]? others;

    internal readonly bool Contains(int index) =>
        index < 64
            ? (first >> index & 1) != 0
            : others is not null && index / 64 - 1 < others.Length && (others[index / 64 - 1] >> index & 1) != 0;

    internal void Add(int index)
    {
        if (index < 64)
        {
            first |= 1UL << index;
            return;
        }

        Reserve(index / 64);
        others![index / 64 - 1] |= 1UL << index;
    }

    internal void Add(in Evaluated more)
    {
        first |= more.first;
        if (more.others is not { } words)
        {
            return;
        }

        Reserve(words.Length);
        for (var index = 0; index < words.Length; index++)
        {
            others![index] |= words[index];
        }
    }

    private void Reserve(int words)
    {
        if (others is null || others.Length < words)
        {
            Array.Resize(ref others, words);
        }
    }
}
