using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The converter of lists of an emitted type.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonListConverter<T> : ApiJsonConverter<IReadOnlyList<T>>
    where T : IJsonModel<T>, IJsonModel
{
    /// <summary>The shared instance.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "There is one converter for each type.")]
    public static JsonListConverter<T> Instance { get; } = new();

    /// <inheritdoc />
    public override IReadOnlyList<T> ReadJson(ref JsonReader reader) => JsonLists.ReadList<T>(ref reader);

    /// <inheritdoc />
    public override void WriteJson(ref JsonWriter output, IReadOnlyList<T> value) =>
        JsonLists.WriteList(ref output, value);
}

/// <summary>Reads a value.</summary>
internal delegate T JsonRead<out T>(ref JsonReader reader);

/// <summary>Writes a value.</summary>
internal delegate void JsonWrite<in T>(ref JsonWriter output, T value);

/// <summary>The converter of values that the runtime has methods for.</summary>
internal sealed class SharedConverter<T>(JsonRead<T> read, JsonWrite<T> write) : ApiJsonConverter<T>
{
    public override T ReadJson(ref JsonReader reader) => read(ref reader);

    public override void WriteJson(ref JsonWriter output, T value) => write(ref output, value);
}

/// <summary>The converter of values that may be null.</summary>
internal sealed class OptionalConverter<T>(ApiJsonConverter<T> converter) : ApiJsonConverter<T?>
    where T : class
{
    public override bool HandleNull => true;

    public override T? ReadJson(ref JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : converter.ReadJson(ref reader);

    public override void WriteJson(ref JsonWriter output, T? value)
    {
        if (value is null)
        {
            output.WriteNull();
        }
        else
        {
            converter.WriteJson(ref output, value);
        }
    }
}

/// <summary>The converter of values of a struct that may be null.</summary>
internal sealed class OptionalValueConverter<T>(ApiJsonConverter<T> converter) : ApiJsonConverter<T?>
    where T : struct
{
    public override bool HandleNull => true;

    public override T? ReadJson(ref JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : converter.ReadJson(ref reader);

    public override void WriteJson(ref JsonWriter output, T? value)
    {
        if (value is null)
        {
            output.WriteNull();
        }
        else
        {
            converter.WriteJson(ref output, value.Value);
        }
    }
}
