using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>
/// Goes through the members of a JSON object: says which declared member comes next, skips or hands over the others, and
/// refuses one that comes twice and the end where a required one is missing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberReader
{
    private readonly PropertyNameTable names;
    private readonly ulong[]? many;
    private readonly bool keepsOthers;
    private ulong seen;

    /// <summary>Begins an object.</summary>
    /// <param name="names">The declared members.</param>
    /// <param name="reader">The reader, on the object's start.</param>
    /// <param name="keepsOthers">Whether members that are not declared are handed over instead of skipped.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MemberReader(PropertyNameTable names, ref JsonReader reader, bool keepsOthers = false)
    {
        JsonReaderExtensions.BeginObject(ref reader);
        this.names = names;
        this.keepsOthers = keepsOthers;
        many = names.RentSeen();
        Current = -1;
    }

    /// <summary>The declared member whose value comes, by its place; otherwise -1: the reader is at the name of another.</summary>
    public int Current { get; private set; }

    /// <summary>Goes to the value of the next declared member, or to the name of another when those are kept.</summary>
    /// <param name="reader">The reader, on the object's start or the end of a value in it.</param>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="JsonException">A member is duplicate, or a required one is missing.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(ref JsonReader reader)
    {
        // Producers write members in the document's order, so that mostly the next declared one comes.
        var next = Current + 1;
        if (reader.TryNextMember(names.Quoted(next)))
        {
            Take(ref reader, next);
            if (reader.TokenType != JsonTokenType.Null || !names.IsAbsence(ref reader, next))
            {
                return true;
            }
        }

        while (reader.NextMember())
        {
            var member = names.Find(ref reader);
            if (member >= 0)
            {
                Take(ref reader, member);
                if (reader.TokenType != JsonTokenType.Null || !names.IsAbsence(ref reader, member))
                {
                    return true;
                }

                continue;
            }

            if (keepsOthers)
            {
                Current = -1;
                return true;
            }

            JsonReaderExtensions.SkipMember(ref reader);
        }

        names.End(seen, many, reader.IsStrict);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(ref JsonReader reader, int member)
    {
        var bit = 1UL << member;
        if (many is not null)
        {
            names.Mark(many, member);
        }
        else if ((seen & bit) != 0)
        {
            throw names.Duplicate(member);
        }

        seen |= bit;
        Current = member;
        reader.ReadValue();
    }
}
