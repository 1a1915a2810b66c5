using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>What is left out of a record's JSON when it is printed by <c>ToString()</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PrintedJson
{
    /// <summary>Whether a sensitive member is written as it is; otherwise asterisks are written in its place.</summary>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="name">The name of the member, with the comma before it and the colon after it.</param>
    /// <param name="isPresent">Whether the member has a value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Shows(ref JsonWriter output, scoped ReadOnlySpan<byte> name, bool isPresent)
    {
        if (!output.IsPrinting)
        {
            return true;
        }

        Hide(ref output, name, isPresent);
        return false;
    }

    /// <summary>The additional members to write. The document does not describe them, so that only their number is printed.</summary>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="members">The members.</param>
    public static MapEnumerable<T> Additional<T>(ref JsonWriter output, IReadOnlyDictionary<string, T> members)
    {
        if (!output.IsPrinting || members is null)
        {
            return new MapEnumerable<T>(members!);
        }

        output.WriteRaw(",\"AdditionalProperties\":["u8);
        output.WriteInt64(members.Count);
        output.WriteRaw("]"u8);
        return new MapEnumerable<T>(new Dictionary<string, T>());
    }

    internal static void Bytes(ref JsonWriter output, byte[] value)
    {
        if (output.IsPrinting && value is not null)
        {
            output.WriteString(string.Create(CultureInfo.InvariantCulture, $"{value.Length} bytes"));
        }
        else
        {
            output.WriteBytes(value!);
        }
    }

    private static void Hide(ref JsonWriter output, scoped ReadOnlySpan<byte> name, bool isPresent)
    {
        if (isPresent)
        {
            output.WriteRaw(name);
            output.WriteRaw("\"***\""u8);
        }
    }
}
