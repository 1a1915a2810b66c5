using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace AmplifyAdmin.Generators.Reading.Edits;

/// <summary>Finds where the named schemas stand in a JSON text.</summary>
internal static class JsonSchemaSpans
{
    /// <summary>The values of the named schemas that are objects; null when the text is not JSON.</summary>
    public static List<SchemaSpan>? Find(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var offsets = new Utf8Offsets(bytes, text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = NodeLimits.Depth });
        try
        {
            reader.Read();
            return Enter(ref reader, "components") && Enter(ref reader, "schemas") || Restart(bytes, ref reader)
                ? Members(ref reader, offsets)
                : [];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // OpenAPI 2.0 keeps them at the top.
    private static bool Restart(byte[] bytes, ref Utf8JsonReader reader)
    {
        reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = NodeLimits.Depth });
        reader.Read();
        return Enter(ref reader, "definitions");
    }

    // From the beginning of an object to the beginning of its member, when that is an object too.
    private static bool Enter(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isWanted = reader.ValueTextEquals(name);
            reader.Read();
            if (isWanted)
            {
                return reader.TokenType == JsonTokenType.StartObject;
            }

            reader.Skip();
        }

        return false;
    }

    private static List<SchemaSpan> Members(ref Utf8JsonReader reader, Utf8Offsets offsets)
    {
        var spans = new List<SchemaSpan>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            var start = offsets.Character((int)reader.TokenStartIndex);
            reader.Skip();
            if (isObject)
            {
                spans.Add(new SchemaSpan(name, start, start + 1, offsets.Character((int)reader.BytesConsumed)));
            }
        }

        return spans;
    }
}
