using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>Reads and writes lists and maps of text and of emitted types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonLists
{
    /// <summary>The elements of a list for <c>foreach</c>.</summary>
    public static ListEnumerable<T> Elements<T>(IReadOnlyList<T> list) => new(list);

    /// <summary>The entries of a map for <c>foreach</c>.</summary>
    public static MapEnumerable<T> Entries<T>(IReadOnlyDictionary<string, T> map) => new(map);

    /// <summary>Reads a value of an emitted type.</summary>
    /// <param name="reader">The reader, on the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read<T>(ref JsonReader reader)
        where T : IJsonModel<T>, IJsonModel => T.ReadJson(ref reader);

    /// <summary>Writes a value of an emitted type.</summary>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(ref JsonWriter output, T value)
        where T : IJsonModel<T>, IJsonModel => value.WriteJson(ref output);

    /// <summary>Reads a list of texts.</summary>
    /// <param name="reader">The reader, on the list.</param>
    public static string[] ReadTexts(ref JsonReader reader)
    {
        JsonReaderExtensions.BeginArray(ref reader);
        var list = default(ListBuffer<string>);
        while (JsonReaderExtensions.NextElement(ref reader))
        {
            list.Add(JsonReaderExtensions.ReadString(ref reader));
        }

        return list.ToArray();
    }

    /// <summary>Reads a list.</summary>
    /// <param name="reader">The reader, on the list.</param>
    public static T[] ReadList<T>(ref JsonReader reader)
        where T : IJsonModel<T>, IJsonModel
    {
        JsonReaderExtensions.BeginArray(ref reader);
        var list = default(ListBuffer<T>);
        while (JsonReaderExtensions.NextElement(ref reader))
        {
            list.Add(T.ReadJson(ref reader));
        }

        return list.ToArray();
    }

    /// <summary>Reads a map of texts.</summary>
    /// <param name="reader">The reader, on the map.</param>
    public static Dictionary<string, string> ReadTextMap(ref JsonReader reader)
    {
        JsonReaderExtensions.BeginObject(ref reader);
        var map = new Dictionary<string, string>();
        while (JsonReaderExtensions.NextMember(ref reader))
        {
            var name = JsonReaderExtensions.ReadName(ref reader);
            Add(map, name, JsonReaderExtensions.ReadString(ref reader));
        }

        return map;
    }

    /// <summary>Reads a map.</summary>
    /// <param name="reader">The reader, on the map.</param>
    public static Dictionary<string, T> ReadMap<T>(ref JsonReader reader)
        where T : IJsonModel<T>, IJsonModel
    {
        JsonReaderExtensions.BeginObject(ref reader);
        var map = new Dictionary<string, T>();
        while (JsonReaderExtensions.NextMember(ref reader))
        {
            var name = JsonReaderExtensions.ReadName(ref reader);
            Add(map, name, T.ReadJson(ref reader));
        }

        return map;
    }

    /// <summary>Adds an entry to a map that must not have it yet.</summary>
    /// <param name="map">The map.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="value">The entry's value.</param>
    /// <exception cref="JsonException">The map has the entry.</exception>
    public static void Add<T>(Dictionary<string, T> map, string name, T value)
    {
        System.ArgumentNullException.ThrowIfNull(map);
        if (!map.TryAdd(name, value))
        {
            throw JsonReaderExtensions.Duplicate(name);
        }
    }

    /// <summary>Writes a list of texts.</summary>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="list">The list.</param>
    public static void WriteTexts(ref JsonWriter output, IReadOnlyList<string> list)
    {
        var start = output.BeginArray();
        foreach (var element in JsonLists.Elements(list))
        {
            output.WriteComma();
            output.WriteString(element);
        }

        output.EndArray(start);
    }

    /// <summary>Writes a list.</summary>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="list">The list.</param>
    public static void WriteList<T>(ref JsonWriter output, IReadOnlyList<T> list)
        where T : IJsonModel<T>, IJsonModel
    {
        var start = output.BeginArray();
        foreach (var element in JsonLists.Elements(list))
        {
            output.WriteComma();
            RequireElement(element);
            element.WriteJson(ref output);
        }

        output.EndArray(start);
    }

    // A struct is never null, and would be boxed to find out.
    internal static void RequireElement<T>(T element)
    {
        if (!typeof(T).IsValueType)
        {
            JsonWriter.RequireValue(element);
        }
    }

    /// <summary>Writes a map of texts.</summary>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="map">The map.</param>
    public static void WriteTextMap(ref JsonWriter output, IReadOnlyDictionary<string, string> map)
    {
        var start = output.BeginObject(map);
        foreach (var (name, element) in JsonLists.Entries(map))
        {
            output.WriteName(name);
            output.WriteString(element);
        }

        output.EndObject(start);
    }

    /// <summary>Writes a map.</summary>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="map">The map.</param>
    public static void WriteMap<T>(ref JsonWriter output, IReadOnlyDictionary<string, T> map)
        where T : IJsonModel<T>, IJsonModel
    {
        var start = output.BeginObject(map);
        foreach (var (name, element) in JsonLists.Entries(map))
        {
            output.WriteName(name);
            RequireElement(element);
            element.WriteJson(ref output);
        }

        output.EndObject(start);
    }
}
