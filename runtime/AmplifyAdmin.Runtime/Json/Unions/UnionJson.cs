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
    public static ReadOnlySpan<byte> FindDiscriminator(ref JsonReader reader, string name)
    {
        var scan = reader;
        JsonReaderExtensions.BeginObject(ref scan);
        while (JsonReaderExtensions.NextMember(ref scan))
        {
            var found = scan.Names(name);
            JsonReaderExtensions.Advance(ref scan);
            if (found)
            {
                return scan.TokenType == JsonTokenType.String ? JsonReaderExtensions.Utf8(ref scan) : default;
            }

            scan.Skip();
        }

        return default;
    }
}
