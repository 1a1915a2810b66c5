using System.Collections.Generic;
using System.Text.Json.Nodes;
using SharpYaml;
using SharpYaml.Events;

namespace AmplifyAdmin.Generators.Reading.Edits;

/// <summary>
/// Finds where the named schemas stand in a YAML text, and tells whether one can be read by itself: as whole lines of a
/// block mapping, each further one indented deeper than the key, in a text without anchors, aliases and tags.
/// </summary>
internal static class YamlSchemaSpans
{
    // Line ends to YAML 1.1 or to none but some readers: where one stands, lines are not what they seem.
    private static readonly char[] OtherLineEnds = ['\u0085', '\u2028', '\u2029'];

    /// <summary>The lines of the named schemas; none when the text has anything in it that reaches across lines.</summary>
    public static List<SchemaSpan> Find(string text)
    {
        var spans = new List<SchemaSpan>();
        try
        {
            var parser = YamlReader.CreateParser(text);
            parser.MoveNext();
            parser.MoveNext();
            parser.MoveNext();
            var isPlain = parser.Current is MappingStart { Style: YamlStyle.Block } && Members(parser, text, [], spans);
            return isPlain && text.IndexOfAny(OtherLineEnds) < 0 && IsLast(parser) ? spans : [];
        }
        catch (YamlException)
        {
            return [];
        }
    }

    /// <summary>Whether the lines of a schema can be read without those around them.</summary>
    /// <param name="own">The lines.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="span">Where they stand in it.</param>
    public static bool StandsAlone(string own, string text, SchemaSpan span)
    {
        if (
            own.IndexOfAny(OtherLineEnds) >= 0
            || span.End < text.Length && (own.Length == 0 || own[own.Length - 1] != '\n')
        )
        {
            return false;
        }

        var column = Indentation(own, 0);
        for (var line = own.IndexOf('\n') + 1; line > 0 && line < own.Length; line = own.IndexOf('\n', line) + 1)
        {
            var indentation = Indentation(own, line);
            var isBlank = line + indentation >= own.Length || own[line + indentation] is '\n' or '\r';
            if (!isBlank && indentation <= column)
            {
                return false;
            }
        }

        return !HasLoneReturn(own) && IsPlain(own);
    }

    /// <summary>The value of the only member of what the lines were read as; null when it is another, or one of several.</summary>
    public static JsonNode? Only(JsonNode? node, string name)
    {
        if (node is not JsonObject { Count: 1 } members || !members.TryGetPropertyValue(name, out var value))
        {
            return null;
        }

        members.Remove(name);
        return value;
    }

    // Goes through a mapping, and into those that lead to the named schemas.
    private static bool Members(IParser parser, string text, List<string> way, List<SchemaSpan> spans)
    {
        var isSchemas = way is ["components", "schemas"] or ["definitions"];
        parser.MoveNext();
        while (parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar key || !IsPlain(key))
            {
                return false;
            }

            parser.MoveNext();
            var isBlock = parser.Current is MappingStart { Style: YamlStyle.Block };
            List<string> next = [.. way, key.Value];
            var leads = isBlock && next is ["components"] or ["components", "schemas"] or ["definitions"];
            if (leads ? !Members(parser, text, next, spans) : !Skip(parser))
            {
                return false;
            }

            if (isSchemas)
            {
                Add(key, parser.Current!.Start.Index, text, spans);
            }
        }

        parser.MoveNext();
        return true;
    }

    private static void Add(Scalar key, int next, string text, List<SchemaSpan> spans)
    {
        var start = LineStart(text, key.Start.Index);
        var column = key.Start.Index - start;
        if (Indentation(text, start) == column && key.End.Index < text.Length)
        {
            var end = next >= text.Length ? text.Length : LineStart(text, next);
            spans.Add(new SchemaSpan(key.Value, start, key.End.Index + 1, BeforeComment(text, start, end, column)));
        }
    }

    // A comment no deeper than the keys is beside the schemas, and so is what follows it.
    private static int BeforeComment(string text, int start, int end, int column)
    {
        for (var line = text.IndexOf('\n', start) + 1; line > 0 && line < end; line = text.IndexOf('\n', line) + 1)
        {
            var indentation = Indentation(text, line);
            if (indentation <= column && line + indentation < end && text[line + indentation] == '#')
            {
                return line;
            }
        }

        return end;
    }

    private static bool Skip(IParser parser)
    {
        var depth = 0;
        do
        {
            if (!IsPlain(parser.Current))
            {
                return false;
            }

            depth += parser.Current switch
            {
                SequenceStart or MappingStart => 1,
                SequenceEnd or MappingEnd => -1,
                _ => 0,
            };
        } while (parser.MoveNext() && depth > 0);
        return true;
    }

    private static bool IsPlain(string own)
    {
        try
        {
            var parser = YamlReader.CreateParser(own);
            while (parser.MoveNext())
            {
                if (!IsPlain(parser.Current))
                {
                    return false;
                }
            }

            return true;
        }
        catch (YamlException)
        {
            return false;
        }
    }

    private static bool IsPlain(ParsingEvent? current) =>
        current is not AnchorAlias
        && (current is not NodeEvent node || string.IsNullOrEmpty(node.Anchor) && string.IsNullOrEmpty(node.Tag));

    private static bool IsLast(IParser parser)
    {
        while (parser.MoveNext())
        {
            if (parser.Current is DocumentStart)
            {
                return false;
            }
        }

        return true;
    }

    private static int LineStart(string text, int index) => index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;

    private static int Indentation(string text, int line)
    {
        var index = line;
        while (index < text.Length && text[index] == ' ')
        {
            index++;
        }

        return index - line;
    }

    private static bool HasLoneReturn(string own)
    {
        for (var index = own.IndexOf('\r'); index >= 0; index = own.IndexOf('\r', index + 1))
        {
            if (index + 1 == own.Length || own[index + 1] != '\n')
            {
                return true;
            }
        }

        return false;
    }
}
