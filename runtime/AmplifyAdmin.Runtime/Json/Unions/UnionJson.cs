using System;
using System.ComponentModel;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>What emitted readers of unions call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionJson
{
    /// <summary>The text of the member that names a derived record, wherever it is in the object; empty when there is none.</summary>
    /// <param name="reader">The reader, on the value; it stays there.</param>
    /// <param name="name">The member's name.</param>
    public static ReadOnlySpan<byte> FindDiscriminator(ref JsonReader reader, string name) =>
        TryFindMember(reader, name, out var value) && value.TokenType == JsonTokenType.String
            ? JsonReaderExtensions.Utf8(ref value)
            : default;

    /// <summary>Finds a member, wherever it is in the object.</summary>
    /// <param name="scan">A copy of the reader, on the object.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The reader, on the member's value.</param>
    internal static bool TryFindMember(JsonReader scan, string name, out JsonReader value)
    {
        JsonReaderExtensions.BeginObject(ref scan);
        while (JsonReaderExtensions.NextMember(ref scan))
        {
            var isMember = scan.Names(name);
            JsonReaderExtensions.Advance(ref scan);
            if (isMember)
            {
                value = scan;
                return true;
            }

            scan.Skip();
        }

        value = scan;
        return false;
    }
}
