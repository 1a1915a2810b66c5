using System;

namespace AmplifyAdmin.Runtime;

/// <summary>The children of one array or object that some subschema has spoken about, by position.</summary>
/// <remarks>The bits lie on a stack of the tape's; the set made last is given back first.</remarks>
internal readonly struct Evaluated
{
    private readonly JsonTape tape;
    private readonly int start;
    private readonly int words;

    private Evaluated(JsonTape tape, int words)
    {
        this.tape = tape;
        this.words = words;
        start = tape.PushMarks(words);
    }

    /// <summary>An empty set for the children of a value.</summary>
    internal static Evaluated None(JsonView value) => new(value.Tape, (value.Count + 63) / 64);

    internal bool Contains(int index) => (Bits[index / 64] >> index & 1) != 0;

    internal void Add(int index) => Bits[index / 64] |= 1UL << index;

    /// <summary>Adds another set of the same value's children.</summary>
    internal void Add(in Evaluated more)
    {
        var bits = Bits;
        var others = more.Bits;
        for (var index = 0; index < bits.Length; index++)
        {
            bits[index] |= others[index];
        }
    }

    /// <summary>Adds a set that was kept.</summary>
    internal void AddKept(int place)
    {
        var bits = Bits;
        var kept = tape.Kept(place, words);
        for (var index = 0; index < bits.Length; index++)
        {
            bits[index] |= kept[index];
        }
    }

    /// <summary>Keeps a copy on the tape.</summary>
    internal int Keep() => tape.Keep(Bits);

    /// <summary>Gives the set back.</summary>
    internal void Release() => tape.PopMarks(start);

    private Span<ulong> Bits => tape.Marks(start, words);
}
