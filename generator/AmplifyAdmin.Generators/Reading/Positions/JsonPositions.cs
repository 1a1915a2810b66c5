using System.Text;
using System.Text.Json;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Formats;

namespace AmplifyAdmin.Generators.Reading.Positions;

/// <summary>Finds nodes in a JSON text; what holds none of them is skipped.</summary>
internal static class JsonPositions
{
    /// <summary>Finds the positions of the nodes that are looked for.</summary>
    public static void Scan(string text, PositionQuery wanted)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = NodeLimits.Depth });
        reader.Read();
        var root = (int)reader.TokenStartIndex;
        Scan(ref reader, new Utf8Offsets(bytes, text), wanted, JsonPointer.Root, root);
    }

    private static void Scan(
        ref Utf8JsonReader reader,
        Utf8Offsets offsets,
        PositionQuery wanted,
        JsonPointer pointer,
        int key
    )
    {
        if (!wanted.Has(pointer))
        {
            reader.Skip();
            return;
        }

        wanted.Note(pointer, offsets.Character(key), offsets.Character((int)reader.TokenStartIndex));
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var member = pointer.Append(reader.GetString()!);
                var start = (int)reader.TokenStartIndex;
                reader.Read();
                Scan(ref reader, offsets, wanted, member, start);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                Scan(ref reader, offsets, wanted, pointer.Append(index), (int)reader.TokenStartIndex);
            }
        }
    }
}
