using System;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using AmplifyAdmin.Emulator.Storage;

namespace AmplifyAdmin.Emulator.Operations;

/// <summary>The start of the next page of jobs, as an opaque token.</summary>
internal static class NextToken
{
    public static string Write(long last, Place place) =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes($"{last.ToString(CultureInfo.InvariantCulture)}|{place.App}|{place.Environment}")
        );

    /// <summary>The sequence number before which the page begins.</summary>
    public static long Read(string? token, Place place)
    {
        if (string.IsNullOrEmpty(token))
        {
            return long.MaxValue;
        }

        if (Base64Url.IsValid(token))
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
            var end = text.IndexOf('|', StringComparison.Ordinal);
            if (
                end > 0
                && text[(end + 1)..] == $"{place.App}|{place.Environment}"
                && long.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            )
            {
                return last;
            }
        }

        throw Refusals.Bad("/nextToken: this token was not issued for this list.");
    }
}
