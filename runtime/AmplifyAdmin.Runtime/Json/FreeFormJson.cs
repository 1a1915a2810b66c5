using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmplifyAdmin.Runtime;

/// <summary>Reads JSON that the document leaves free.</summary>
public static class FreeFormJson
{
    /// <summary>Reads any JSON value; C# null is JSON null.</summary>
    /// <param name="reader">The reader, on the value; afterwards on its last token.</param>
    public static JsonNode? ReadNode(ref Utf8JsonReader reader)
    {
        var again = reader;
        Check(ref reader);
        return JsonNode.Parse(ref again);
    }

    /// <summary>Reads any JSON object.</summary>
    /// <param name="reader">The reader, on the object; afterwards on its end.</param>
    public static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        JsonInput.BeginObject(ref reader);
        return ReadNode(ref reader)!.AsObject();
    }

    /// <summary>Refuses text that is no Unicode and objects that name a member twice, which nodes would do only when looked at.</summary>
    private static void Check(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            HashSet<string>? names = null;
            while (JsonInput.NextMember(ref reader))
            {
                var name = reader.GetString()!;
                if (!(names ??= []).Add(name))
                {
                    throw JsonInput.Duplicate(name);
                }

                JsonInput.Advance(ref reader);
                Check(ref reader);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (JsonInput.NextElement(ref reader))
            {
                Check(ref reader);
            }
        }
        else
        {
            JsonInput.SkipValue(ref reader);
        }
    }
}
