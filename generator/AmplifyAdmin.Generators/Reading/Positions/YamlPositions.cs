using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Formats;
using SharpYaml;
using SharpYaml.Events;

namespace AmplifyAdmin.Generators.Reading.Positions;

/// <summary>Finds nodes in a YAML text. The target of an alias is found at the alias.</summary>
internal static class YamlPositions
{
    /// <summary>Finds the positions of the nodes that are looked for.</summary>
    public static void Scan(string text, PositionQuery wanted)
    {
        // The parser refuses what is nested too deep, so that the calls below are bounded too.
        var parser = YamlReader.CreateParser(text);
        while (parser.MoveNext() && parser.Current is StreamStart or DocumentStart)
        {
            // The root comes next.
        }

        if (parser.Current is NodeEvent root)
        {
            Scan(parser, wanted, JsonPointer.Root, root.Start.Index);
        }
    }

    private static void Scan(IParser parser, PositionQuery wanted, JsonPointer pointer, int key)
    {
        var current = parser.Current!;
        wanted.Note(pointer, key, current.Start.Index);
        parser.MoveNext();
        switch (current)
        {
            case SequenceStart:
                for (var index = 0; parser.Current is not SequenceEnd; index++)
                {
                    ScanOrSkip(parser, wanted, pointer.Append(index), parser.Current!.Start.Index);
                }

                parser.MoveNext();
                break;
            case MappingStart:
                while (parser.Current is not MappingEnd)
                {
                    var start = parser.Current!.Start.Index;
                    var member = pointer.Append((parser.Current as Scalar)?.Value ?? "");
                    parser.MoveNext();
                    ScanOrSkip(parser, wanted, member, start);
                }

                parser.MoveNext();
                break;
        }
    }

    private static void ScanOrSkip(IParser parser, PositionQuery wanted, JsonPointer pointer, int key)
    {
        if (wanted.Has(pointer))
        {
            Scan(parser, wanted, pointer, key);
            return;
        }

        var depth = 0;
        do
        {
            depth += parser.Current switch
            {
                SequenceStart or MappingStart => 1,
                SequenceEnd or MappingEnd => -1,
                _ => 0,
            };
        } while (parser.MoveNext() && depth > 0);
    }
}
