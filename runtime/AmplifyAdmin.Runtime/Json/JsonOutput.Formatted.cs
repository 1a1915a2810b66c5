using System;
using System.Buffers.Text;
using System.Globalization;

namespace AmplifyAdmin.Runtime;

/// <content>Values that JSON has no notation for and that stand in quotation marks.</content>
public ref partial struct JsonOutput
{
    /// <summary>Writes a date and time as RFC 3339 says.</summary>
    public void WriteDateTime(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[40];
        Utf8Formatter.TryFormat(value, text, out var length, 'O');

        // 2017-06-12T05:30:45.7680000-07:00: zeros that end the fraction say nothing.
        var fraction = 27;
        while (text[fraction - 1] == '0')
        {
            fraction--;
        }

        fraction = text[fraction - 1] == '.' ? fraction - 1 : fraction;
        WriteRaw("\""u8);
        WriteRaw(text[..fraction]);
        WriteRaw(text[27..length]);
        WriteRaw("\""u8);
    }

    /// <summary>Writes a date.</summary>
    public void WriteDate(DateOnly value) => WriteFormatted(value, "yyyy-MM-dd");

    /// <summary>Writes a time of day.</summary>
    public void WriteTime(TimeOnly value) => WriteFormatted(value, "HH':'mm':'ss.FFFFFFF");

    /// <summary>Writes a duration as ISO 8601 says, in days, hours, minutes and seconds.</summary>
    public void WriteDuration(TimeSpan value) => WriteText(IsoTime.Format(value));

    /// <summary>Writes a UUID.</summary>
    public void WriteUuid(Guid value) => WriteFormatted(value, "D");

    /// <summary>Writes a URI as it was received.</summary>
    public void WriteUri(Uri value) => WriteString(value?.OriginalString!);

    /// <summary>Writes bytes as base64 text.</summary>
    public void WriteBytes(byte[] value)
    {
        RequireValue(value);

        // The base64 alphabet holds a plus sign, which the default encoder escapes everywhere but here.
        Reserve(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2));
        span[position] = (byte)'"';
        Base64.EncodeToUtf8(value, span[(position + 1)..], out _, out var written);
        span[position + 1 + written] = (byte)'"';
        position += written + 2;
    }

    private void WriteFormatted<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Reserve(64);
        span[position] = (byte)'"';
        value.TryFormat(span[(position + 1)..], out var written, format, CultureInfo.InvariantCulture);
        span[position + 1 + written] = (byte)'"';
        position += written + 2;
    }
}
