using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Generated.Tests.Mapping;

/// <summary>An id that parses and formats UTF-8 itself.</summary>
public readonly struct OrderId(long number) : IUtf8SpanParsable<OrderId>, IUtf8SpanFormattable
{
    /// <summary>The number in the id.</summary>
    public long Number => number;

    /// <inheritdoc />
    public static OrderId Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, provider, out var id) ? id : throw new FormatException("Not an order id.");

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out OrderId result)
    {
        var valid = long.TryParse(utf8Text[Math.Min(2, utf8Text.Length)..], NumberStyles.None, provider, out var value);
        result = new OrderId(value);
        return valid;
    }

    /// <inheritdoc />
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => System.Text.Unicode.Utf8.TryWrite(utf8Destination, provider, $"o-{number}", out bytesWritten);
}

/// <summary>A class that parses and formats characters itself.</summary>
public sealed record Currency(string Code) : ISpanParsable<Currency>, ISpanFormattable
{
    /// <inheritdoc />
    public static Currency Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(s.ToString());

    /// <inheritdoc />
    public static Currency Parse(string s, IFormatProvider? provider) => new(s);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Currency result)
    {
        result = new(s.ToString());
        return true;
    }

    /// <inheritdoc />
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out Currency result
    )
    {
        result = s is null ? null : new(s);
        return s is not null;
    }

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => Code;

    /// <inheritdoc />
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        charsWritten = Code.Length;
        return Code.TryCopyTo(destination);
    }
}

/// <summary>A number of one's own.</summary>
public readonly record struct Grams(long Value) : ISpanParsable<Grams>, ISpanFormattable
{
    /// <inheritdoc />
    public static Grams Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(long.Parse(s, provider));

    /// <inheritdoc />
    public static Grams Parse(string s, IFormatProvider? provider) => new(long.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Grams result)
    {
        var valid = long.TryParse(s, provider, out var value);
        result = new(value);
        return valid;
    }

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Grams result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(formatProvider);

    /// <inheritdoc />
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => Value.TryFormat(destination, out charsWritten, format, provider);
}

/// <summary>NodaTime's converter under a name that an option can give.</summary>
public sealed class InstantConverter() : DelegatingConverterBase<Instant>(NodaConverters.InstantConverter);
