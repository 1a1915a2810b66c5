using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Writes members that may be absent: nothing for null, else what <see cref="JsonMember"/> does.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The methods are named after what they write.")]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionalJsonMember
{
    /// <summary>Writes text; the name includes the quotation mark that opens it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void String(ref JsonWriter output, scoped ReadOnlySpan<byte> opening, string? value)
    {
        if (value is not null)
        {
            output.WriteString(opening, value);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Boolean(ref JsonWriter output, scoped ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } present)
        {
            JsonMember.Boolean(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Int32(ref JsonWriter output, scoped ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } present)
        {
            JsonMember.Int32(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Int64(ref JsonWriter output, scoped ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } present)
        {
            JsonMember.Int64(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Single(ref JsonWriter output, scoped ReadOnlySpan<byte> name, float? value)
    {
        if (value is { } present)
        {
            JsonMember.Single(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Double(ref JsonWriter output, scoped ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } present)
        {
            JsonMember.Double(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Decimal(ref JsonWriter output, scoped ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } present)
        {
            JsonMember.Decimal(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DateTime(ref JsonWriter output, scoped ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            JsonMember.DateTime(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Date(ref JsonWriter output, scoped ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } present)
        {
            JsonMember.Date(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Time(ref JsonWriter output, scoped ReadOnlySpan<byte> name, TimeOnly? value)
    {
        if (value is { } present)
        {
            JsonMember.Time(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Duration(ref JsonWriter output, scoped ReadOnlySpan<byte> name, TimeSpan? value)
    {
        if (value is { } present)
        {
            JsonMember.Duration(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uuid(ref JsonWriter output, scoped ReadOnlySpan<byte> name, Guid? value)
    {
        if (value is { } present)
        {
            JsonMember.Uuid(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uri(ref JsonWriter output, scoped ReadOnlySpan<byte> name, Uri? value)
    {
        if (value is { } present)
        {
            JsonMember.Uri(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Bytes(ref JsonWriter output, scoped ReadOnlySpan<byte> name, byte[]? value)
    {
        if (value is { } present)
        {
            JsonMember.Bytes(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Node(ref JsonWriter output, scoped ReadOnlySpan<byte> name, JsonNode? value)
    {
        if (value is { } present)
        {
            JsonMember.Node(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Model(ref JsonWriter output, scoped ReadOnlySpan<byte> name, IJsonModel? value)
    {
        if (value is { } present)
        {
            JsonMember.Model(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Value<T>(ref JsonWriter output, scoped ReadOnlySpan<byte> name, T? value)
        where T : struct, IJsonModel<T>, IJsonModel
    {
        if (value is { } present)
        {
            JsonMember.Value(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    public static void Texts(ref JsonWriter output, scoped ReadOnlySpan<byte> name, IReadOnlyList<string>? value)
    {
        if (value is { } present)
        {
            JsonMember.Texts(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    public static void List<T>(ref JsonWriter output, scoped ReadOnlySpan<byte> name, IReadOnlyList<T>? value)
        where T : IJsonModel<T>, IJsonModel
    {
        if (value is { } present)
        {
            JsonMember.List(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    public static void TextMap(
        ref JsonWriter output,
        scoped ReadOnlySpan<byte> name,
        IReadOnlyDictionary<string, string>? value
    )
    {
        if (value is { } present)
        {
            JsonMember.TextMap(ref output, name, present);
        }
    }

    /// <summary>Writes a value.</summary>
    public static void Map<T>(
        ref JsonWriter output,
        scoped ReadOnlySpan<byte> name,
        IReadOnlyDictionary<string, T>? value
    )
        where T : IJsonModel<T>, IJsonModel
    {
        if (value is { } present)
        {
            JsonMember.Map(ref output, name, present);
        }
    }
}
