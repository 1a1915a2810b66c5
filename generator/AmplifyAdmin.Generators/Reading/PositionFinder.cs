using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using Microsoft.CodeAnalysis.Text;
using SharpYaml;
using SharpYaml.Events;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Finds where nodes stand in a text, in one more scan that is made only when there is something to report.</summary>
internal sealed class PositionFinder
{
    private readonly Dictionary<string, (TextPosition Key, TextPosition Value)> positions = [];
    private readonly HashSet<string> wanted = [];

    private PositionFinder(IEnumerable<JsonPointer> pointers)
    {
        foreach (var pointer in pointers)
        {
            // A node that is not there is reported at the nearest place around it.
            for (var current = pointer; wanted.Add(current.Text) && current.Text.Length > 0; current = current.Parent)
            { }
        }
    }

    /// <summary>Scans a text for the pointers.</summary>
    public static PositionFinder Scan(SourceText text, IEnumerable<JsonPointer> pointers)
    {
        var finder = new PositionFinder(pointers);
        try
        {
            if (SpecReader.IsJson(text))
            {
                finder.ScanJson(Encoding.UTF8.GetBytes(text.ToString()));
            }
            else
            {
                finder.ScanYaml(text.ToString());
            }
        }
        catch (YamlException)
        {
            // A text broken further down still has positions up to there.
        }
        catch (JsonException) { }

        return finder;
    }

    /// <summary>The position of a node or of its key; of the nearest place around it when it is not there.</summary>
    public TextPosition Find(JsonPointer pointer, bool atKey)
    {
        for (var current = pointer; ; current = current.Parent)
        {
            if (positions.TryGetValue(current.Text, out var found))
            {
                return atKey || current != pointer ? found.Key : found.Value;
            }

            if (current.Text.Length == 0)
            {
                return default;
            }
        }
    }

    private void ScanYaml(string text)
    {
        var parser = Parser.CreateParser(new StringReader(text));
        parser.MoveNext();
        parser.MoveNext();
        parser.MoveNext();
        ScanYaml(parser, JsonPointer.Root, YamlReader.Position(parser.Current!.Start), true);
    }

    private void ScanYaml(IParser parser, JsonPointer pointer, TextPosition key, bool relevant)
    {
        var current = parser.Current!;
        Note(pointer, key, YamlReader.Position(current.Start), relevant);
        parser.MoveNext();
        switch (current)
        {
            case SequenceStart:
                for (var index = 0; parser.Current is not SequenceEnd; index++)
                {
                    var element = relevant ? pointer.Append(index) : pointer;
                    ScanYaml(
                        parser,
                        element,
                        YamlReader.Position(parser.Current!.Start),
                        relevant && wanted.Contains(element.Text)
                    );
                }

                parser.MoveNext();
                break;
            case MappingStart:
                while (parser.Current is not MappingEnd)
                {
                    var position = YamlReader.Position(parser.Current!.Start);
                    var member = relevant ? pointer.Append((parser.Current as Scalar)?.Value ?? "") : pointer;
                    parser.MoveNext();
                    ScanYaml(parser, member, position, relevant && wanted.Contains(member.Text));
                }

                parser.MoveNext();
                break;
        }
    }

    private void ScanJson(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = NodeLimits.Depth });
        reader.Read();
        ScanJson(ref reader, bytes, JsonPointer.Root, 0, true);
    }

    private void ScanJson(ref Utf8JsonReader reader, byte[] bytes, JsonPointer pointer, int key, bool relevant)
    {
        if (!relevant)
        {
            reader.Skip();
            return;
        }

        Note(pointer, Utf8Position.Find(bytes, key), Utf8Position.Find(bytes, (int)reader.TokenStartIndex), relevant);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var member = pointer.Append(reader.GetString()!);
                var start = (int)reader.TokenStartIndex;
                reader.Read();
                ScanJson(ref reader, bytes, member, start, wanted.Contains(member.Text));
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                var element = pointer.Append(index);
                var start = (int)reader.TokenStartIndex;
                ScanJson(ref reader, bytes, element, start, wanted.Contains(element.Text));
            }
        }
    }

    private void Note(JsonPointer pointer, TextPosition key, TextPosition value, bool relevant)
    {
        if (relevant && !positions.ContainsKey(pointer.Text))
        {
            positions.Add(pointer.Text, (key, value));
        }
    }
}
