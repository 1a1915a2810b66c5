using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace AmplifyAdmin.Generators.Reading.Edits;

/// <summary>
/// Where the named schemas stand in a text, so that an edit inside one of them is found and read by itself. An edit
/// that could mean anything to the rest of the document is none of these, and the whole text is read.
/// </summary>
internal sealed class SchemaTexts
{
    // Three levels of nesting are around a named schema; nobody comes near this many.
    private const int Deep = NodeLimits.Depth / 2;

    private readonly string path;
    private readonly bool isJson;
    private readonly List<SchemaSpan> spans;
    private string text;

    private SchemaTexts(string path, string text, bool isJson, List<SchemaSpan> spans)
    {
        this.path = path;
        this.text = text;
        this.isJson = isJson;
        this.spans = spans;
    }

    /// <summary>Where the schemas stand.</summary>
    public IReadOnlyList<SchemaSpan> Spans => spans;

    /// <summary>Finds the schemas of a text that could be read; none where edits cannot be told apart.</summary>
    public static SchemaTexts Of(string path, SourceText source)
    {
        var text = ByteOrderMark.Strip(source.ToString());
        var format = SpecFormats.Of(path, text);
        if (format != SpecFormat.Yaml && JsonSchemaSpans.Find(text) is { } spans)
        {
            return new SchemaTexts(path, text, isJson: true, spans);
        }

        return new SchemaTexts(path, text, isJson: false, format == SpecFormat.Json ? [] : YamlSchemaSpans.Find(text));
    }

    /// <summary>The edit that made another text of this one; null when it is more than an edit of one named schema.</summary>
    public SchemaEdit? Take(SourceText source, CancellationToken cancellation)
    {
        var now = ByteOrderMark.Strip(source.ToString());
        var edit = TextEdit.Between(text, now);
        var index = spans.FindIndex(span => span.Value <= edit.Start && edit.OldEnd <= span.End);
        if (index < 0)
        {
            return null;
        }

        var span = spans[index] with { End = spans[index].End + edit.Growth };
        if (Read(now, span, cancellation) is not { } node)
        {
            return null;
        }

        text = now;
        spans[index] = span;
        for (var later = index + 1; later < spans.Count; later++)
        {
            spans[later] = spans[later].Moved(edit.Growth);
        }

        return new SchemaEdit(span.Name, node, edit);
    }

    private JsonObject? Read(string now, SchemaSpan span, CancellationToken cancellation)
    {
        var own = now.Substring(span.Start, span.End - span.Start);
        if (!isJson && !YamlSchemaSpans.StandsAlone(own, now, span))
        {
            return null;
        }

        var context = new ReadingContext(path, SourceText.From(own), cancellation);
        try
        {
            var node = isJson ? JsonReader.Read(context) : YamlReader.Read(context);
            if (!isJson)
            {
                node = YamlSchemaSpans.Only(node, span.Name);
            }

            return context.Problems.Count == 0 && node is JsonObject members && !IsDeeper(members, Deep)
                ? members
                : null;
        }
        catch (ReadingProblemException)
        {
            // What is wrong is said by whoever reads the whole text.
            return null;
        }
    }

    private static bool IsDeeper(JsonNode? node, int levels)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var member in members)
                {
                    if (levels == 0 || IsDeeper(member.Value, levels - 1))
                    {
                        return true;
                    }
                }

                return false;
            case JsonArray elements:
                foreach (var element in elements)
                {
                    if (levels == 0 || IsDeeper(element, levels - 1))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
