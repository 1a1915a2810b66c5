using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>An emitted type that writes its own JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel
{
    /// <summary>Writes the value.</summary>
    /// <param name="output">Where the JSON goes.</param>
    void WriteJson(ref JsonWriter output);
}

/// <summary>An emitted type that reads its own JSON.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
// It does not extend IJsonModel, which records and unions have from their base: each interface that a type lists takes
// space in the metadata of an assembly.
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf>
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, on the value's first token; afterwards on its last.</param>
    /// <exception cref="JsonException">The JSON is not such a value.</exception>
    static abstract TSelf ReadJson(ref JsonReader reader);
}

/// <summary>The converter of an emitted type, for <see cref="JsonSerializer"/> and for use by itself.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class JsonModelConverter<T> : ApiJsonConverter<T>
    where T : IJsonModel<T>, IJsonModel
{
    /// <summary>The shared instance.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "There is one converter for each type.")]
    public static JsonModelConverter<T> Instance { get; } = new();

    /// <inheritdoc />
    public override T ReadJson(ref JsonReader reader) => T.ReadJson(ref reader);

    /// <inheritdoc />
    public override void WriteJson(ref JsonWriter output, T value)
    {
        JsonLists.RequireElement(value);
        value.WriteJson(ref output);
    }
}
