using System.Text;
using System.Text.Json.Nodes;
using AmplifyAdmin.Runtime.Emitted;

namespace Runtime.Tests.Json;

internal delegate T ReadProbe<out T>(ref JsonReader reader);

internal delegate void WriteProbe<in T>(ref JsonWriter output, T value);

/// <summary>A converter made of two functions, in place of emitted code.</summary>
internal sealed class ProbeConverter<T>(ReadProbe<T> read, WriteProbe<T>? write = null) : ApiJsonConverter<T>
{
    public override T ReadJson(ref JsonReader reader) => read(ref reader);

    public override void WriteJson(ref JsonWriter output, T value) => write!(ref output, value);

    public T ParseText(string json) => Parse(Encoding.UTF8.GetBytes(json));

    public string WriteText(T value)
    {
        using var buffer = new PooledBuffer();
        Serialize(value, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

internal static class Probes
{
    public static ProbeConverter<JsonNode?> Node { get; } =
        new(FreeFormJson.ReadNode, (ref JsonWriter output, JsonNode? value) => output.WriteNode(value));

    public static ProbeConverter<string> Text { get; } =
        new(JsonReaderExtensions.ReadString, (ref JsonWriter output, string value) => output.WriteString(value));

    /// <summary>Reads an object <c>{"a": …, "rest": …}</c>, keeps nothing and skips everything, as emitted readers skip unknown members.</summary>
    public static ProbeConverter<int> Skipping { get; } = new(ReadSkipping);

    private static int ReadSkipping(ref JsonReader reader)
    {
        JsonReaderExtensions.BeginObject(ref reader);
        var members = 0;
        while (JsonReaderExtensions.NextMember(ref reader))
        {
            JsonReaderExtensions.SkipMember(ref reader);
            members++;
        }

        return members;
    }
}
