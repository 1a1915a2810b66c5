using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Writes required members: a name with the comma before it and the colon after it, then a value.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The methods are named after what they write.")]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonMember
{
    /// <summary>Writes text; the name includes the quotation mark that opens it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void String(ref JsonWriter output, scoped ReadOnlySpan<byte> opening, string value) =>
        output.WriteString(opening, value);

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Boolean(ref JsonWriter output, scoped ReadOnlySpan<byte> name, bool value)
    {
        output.WriteRaw(name);
        output.WriteBoolean(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Int32(ref JsonWriter output, scoped ReadOnlySpan<byte> name, int value)
    {
        output.WriteRaw(name);
        output.WriteInt32(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Int64(ref JsonWriter output, scoped ReadOnlySpan<byte> name, long value)
    {
        output.WriteRaw(name);
        output.WriteInt64(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Single(ref JsonWriter output, scoped ReadOnlySpan<byte> name, float value)
    {
        output.WriteRaw(name);
        output.WriteSingle(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Double(ref JsonWriter output, scoped ReadOnlySpan<byte> name, double value)
    {
        output.WriteRaw(name);
        output.WriteDouble(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Decimal(ref JsonWriter output, scoped ReadOnlySpan<byte> name, decimal value)
    {
        output.WriteRaw(name);
        output.WriteDecimal(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DateTime(ref JsonWriter output, scoped ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        output.WriteRaw(name);
        output.WriteDateTime(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Date(ref JsonWriter output, scoped ReadOnlySpan<byte> name, DateOnly value)
    {
        output.WriteRaw(name);
        output.WriteDate(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Time(ref JsonWriter output, scoped ReadOnlySpan<byte> name, TimeOnly value)
    {
        output.WriteRaw(name);
        output.WriteTime(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Duration(ref JsonWriter output, scoped ReadOnlySpan<byte> name, TimeSpan value)
    {
        output.WriteRaw(name);
        output.WriteDuration(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uuid(ref JsonWriter output, scoped ReadOnlySpan<byte> name, Guid value)
    {
        output.WriteRaw(name);
        output.WriteUuid(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uri(ref JsonWriter output, scoped ReadOnlySpan<byte> name, Uri value)
    {
        output.WriteRaw(name);
        output.WriteUri(value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Bytes(ref JsonWriter output, scoped ReadOnlySpan<byte> name, byte[] value)
    {
        output.WriteRaw(name);
        PrintedJson.Bytes(ref output, value);
    }

    /// <summary>Writes a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Node(ref JsonWriter output, scoped ReadOnlySpan<byte> name, JsonNode? value)
    {
        output.WriteRaw(name);
        output.WriteNode(value);
    }

    /// <summary>Writes a value of an emitted class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Model(ref JsonWriter output, scoped ReadOnlySpan<byte> name, IJsonModel value)
    {
        JsonWriter.RequireValue(value);
        output.WriteRaw(name);
        value.WriteJson(ref output);
    }

    /// <summary>Writes a value of an emitted struct.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Value<T>(ref JsonWriter output, scoped ReadOnlySpan<byte> name, T value)
        where T : struct, IJsonModel<T>, IJsonModel
    {
        output.WriteRaw(name);
        value.WriteJson(ref output);
    }

    /// <summary>Writes a list or map.</summary>
    public static void Texts(ref JsonWriter output, scoped ReadOnlySpan<byte> name, IReadOnlyList<string> value)
    {
        output.WriteRaw(name);
        JsonLists.WriteTexts(ref output, value);
    }

    /// <summary>Writes a list or map.</summary>
    public static void List<T>(ref JsonWriter output, scoped ReadOnlySpan<byte> name, IReadOnlyList<T> value)
        where T : IJsonModel<T>, IJsonModel
    {
        output.WriteRaw(name);
        JsonLists.WriteList(ref output, value);
    }

    /// <summary>Writes a list or map.</summary>
    public static void TextMap(
        ref JsonWriter output,
        scoped ReadOnlySpan<byte> name,
        IReadOnlyDictionary<string, string> value
    )
    {
        output.WriteRaw(name);
        JsonLists.WriteTextMap(ref output, value);
    }

    /// <summary>Writes a list or map.</summary>
    public static void Map<T>(
        ref JsonWriter output,
        scoped ReadOnlySpan<byte> name,
        IReadOnlyDictionary<string, T> value
    )
        where T : IJsonModel<T>, IJsonModel
    {
        output.WriteRaw(name);
        JsonLists.WriteMap(ref output, value);
    }
}
