using System.Collections.Generic;
using System.Text.Json;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Formats;
using Microsoft.CodeAnalysis.Text;
using SharpYaml;

namespace AmplifyAdmin.Generators.Reading.Positions;

/// <summary>Finds the positions of nodes in a text, by a scan that runs only when there is something to report.</summary>
internal sealed class PositionFinder
{
    private readonly SourceText source;
    private readonly Dictionary<string, NodeOffsets> offsets;

    private PositionFinder(SourceText source, Dictionary<string, NodeOffsets> offsets)
    {
        this.source = source;
        this.offsets = offsets;
    }

    /// <summary>Scans a file's text for the pointers.</summary>
    public static PositionFinder Scan(string path, SourceText source, IEnumerable<JsonPointer> pointers)
    {
        var wanted = new PositionQuery(pointers);
        if (!wanted.IsEmpty)
        {
            var text = ByteOrderMark.Strip(source.ToString());
            var format = SpecFormats.Of(path, text);
            if (format == SpecFormat.Yaml || (!TryScanJson(text, wanted) && format == SpecFormat.JsonOrYaml))
            {
                ScanYaml(text, wanted);
            }
        }

        return new PositionFinder(source, wanted.Found);
    }

    /// <summary>The position of a node or of its key; of the nearest place around it when it is not there.</summary>
    public TextPosition Find(JsonPointer pointer, bool atKey)
    {
        for (var current = pointer; ; current = current.Parent)
        {
            if (offsets.TryGetValue(current.Text, out var found))
            {
                return Position(atKey || current != pointer ? found.Key : found.Value);
            }

            if (current.Text.Length == 0)
            {
                return default;
            }
        }
    }

    private TextPosition Position(int offset)
    {
        var mark = source.Length > 0 && source[0] == '\uFEFF' ? 1 : 0;
        var position = source.Lines.GetLinePosition(offset + mark);
        return new TextPosition(position.Line, position.Character);
    }

    private static bool TryScanJson(string text, PositionQuery wanted)
    {
        try
        {
            JsonPositions.Scan(text, wanted);
            return true;
        }
        catch (JsonException)
        {
            // A text broken further down still has positions up to there.
            return false;
        }
    }

    private static void ScanYaml(string text, PositionQuery wanted)
    {
        try
        {
            wanted.Found.Clear();
            YamlPositions.Scan(text, wanted);
        }
        catch (YamlException)
        {
            // As with JSON.
        }
    }
}
