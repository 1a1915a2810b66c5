using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The declared members of a record: their names in the document's order, and which of them are required.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PropertyNameTable
{
    private readonly Type type;
    private readonly byte[][] quoted;
    private readonly ulong[] required;
    private readonly ulong firstRequired;
    private readonly ulong[] constants = [];

    /// <summary>The members of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="required">A bit for each required member, 64 to a word.</param>
    /// <param name="names">The members' names.</param>
    public PropertyNameTable(Type type, ulong[] required, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(required);
        this.type = type;
        this.required = required;
        firstRequired = required.Length == 0 ? 0 : required[0];
        Texts = new Utf8StringTable(names);
        quoted = Array.ConvertAll(names, Quote);
    }

    /// <summary>A bit for each optional member whose absence and null are different values, 64 to a word.</summary>
    public ulong[] Nullable { get; init; } = [];

    /// <summary>A bit for each required member that the type gives its only value, 64 to a word; a strict reader misses it.</summary>
    public ulong[] Constants
    {
        get => constants;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            constants = value;
        }
    }

    internal Utf8StringTable Texts { get; }

    /// <summary>Refuses a name of a declared member among the additional ones.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="JsonException">The member is declared.</exception>
    public void ThrowIfDeclared(string name)
    {
        if (Texts.IndexOf(name) >= 0)
        {
            throw JsonReaderExtensions.Duplicate(name);
        }
    }

    /// <summary>Whether null says no more than that the member is absent, as many servers write it.</summary>
    internal bool IsAbsence(ref JsonReader reader, int member) =>
        !reader.IsStrict && !Has(required, member) && !Has(Nullable, member);

    private static bool Has(ulong[] words, int member) =>
        member >> 6 < words.Length && ((words[member >> 6] >> (member & 63)) & 1) != 0;

    internal int Find(ref JsonReader reader) => Texts.IndexOf(JsonReaderExtensions.Utf8(ref reader));

    /// <summary>A comma, a member's name in quotation marks and a colon; nothing for no member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> Quoted(int member) => (uint)member < (uint)quoted.Length ? quoted[member] : [];

    internal JsonException Duplicate(int member) => JsonReaderExtensions.Duplicate(Texts[member]);

    // One word is enough for nearly every record; more are borrowed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong[]? RentSeen() => required.Length <= 1 ? null : RentMany();

    internal void Mark(ulong[] seen, int member)
    {
        var bit = 1UL << member;
        ref var word = ref seen[member >> 6];
        if ((word & bit) != 0)
        {
            throw Duplicate(member);
        }

        word |= bit;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void End(ulong seen, ulong[]? many, bool isStrict)
    {
        if (many is not null)
        {
            EndMany(many, isStrict);
        }
        else if ((firstRequired & ~seen) != 0 || isStrict && (Expected(0, isStrict) & ~seen) != 0)
        {
            throw Missing([seen], isStrict);
        }
    }

    private void EndMany(ulong[] seen, bool isStrict)
    {
        for (var word = 0; word < required.Length; word++)
        {
            if ((Expected(word, isStrict) & ~seen[word]) != 0)
            {
                throw Missing(seen, isStrict);
            }
        }

        ArrayPool<ulong>.Shared.Return(seen);
    }

    // A missing constant says nothing that is not known; a request is held to the document all the same.
    private ulong Expected(int word, bool isStrict) =>
        (word < required.Length ? required[word] : 0) | (isStrict && word < constants.Length ? constants[word] : 0);

    private ulong[] RentMany()
    {
        var seen = ArrayPool<ulong>.Shared.Rent(required.Length);
        seen.AsSpan().Clear();
        return seen;
    }

    private MissingMembersException Missing(ReadOnlySpan<ulong> seen, bool isStrict)
    {
        var list = new StringBuilder();
        var missing = new List<string>();
        for (var index = 0; index < Texts.Count; index++)
        {
            var word = index >> 6;
            if ((((Expected(word, isStrict) & ~seen[word]) >> (index & 63)) & 1) != 0)
            {
                list.Append(list.Length == 0 ? "'" : ", '").Append(Texts[index]).Append('\'');
                missing.Add(Texts[index]);
            }
        }

        return new MissingMembersException($"Required members of {type.Name} are missing: {list}.", missing);
    }

    // A name that JSON escapes can be escaped in several ways, of which none is expected.
    private static byte[] Quote(string name) =>
        Encoding.UTF8.GetBytes(name) is var utf8 && PlainAscii.IsPlain(utf8) ? [.. ",\""u8, .. utf8, .. "\":"u8] : [];
}
