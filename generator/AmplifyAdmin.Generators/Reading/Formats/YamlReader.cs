using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using SharpYaml;
using SharpYaml.Events;

namespace AmplifyAdmin.Generators.Reading.Formats;

/// <summary>Reads YAML into JSON nodes through the parser's events, so that the text is gone through once.</summary>
internal sealed class YamlReader
{
    // The parser also has a limit. Ours is reached first and its message gives advice.
    private const int ParserDepth = NodeLimits.Depth + 10;

    private readonly IParser parser;
    private readonly ReadingContext context;
    private readonly Dictionary<string, JsonNode?> anchors = [];
    private readonly YamlAliases aliases = new();
    private int depth;

    private YamlReader(IParser parser, ReadingContext context)
    {
        this.parser = parser;
        this.context = context;
    }

    /// <summary>Reads a text with one YAML document.</summary>
    /// <exception cref="ReadingProblemException">The text is broken.</exception>
    public static JsonNode? Read(ReadingContext context)
    {
        try
        {
            return new YamlReader(CreateParser(context.Text), context).ReadStream();
        }
        catch (YamlException exception)
        {
            throw new ReadingProblemException(
                ReadingDiagnostics.YamlSyntax,
                exception.Start.Index,
                YamlMessage.Of(exception)
            );
        }
    }

    /// <summary>A parser of a text.</summary>
    public static IParser CreateParser(string text) => Parser.CreateParser(new StringReader(text), ParserDepth);

    private JsonNode? ReadStream()
    {
        Next();
        Next();
        if (parser.Current is StreamEnd)
        {
            return null;
        }

        Next();
        var root = ReadNode();
        Next();
        if (parser.Current is DocumentStart)
        {
            throw Problem(ReadingDiagnostics.YamlSyntax, "a second document begins here; keep one document in a file");
        }

        return root;
    }

    private JsonNode? ReadNode()
    {
        context.Cancellation.ThrowIfCancellationRequested();
        switch (parser.Current)
        {
            case AnchorAlias alias:
                return ReadAlias(alias);
            case Scalar scalar:
                Next();
                return Anchored(scalar.Anchor, ReadScalar(scalar));
            case SequenceStart sequence:
                return Anchored(sequence.Anchor, ReadSequence());
            case MappingStart mapping:
                return Anchored(mapping.Anchor, ReadMapping());
            default:
                throw Problem(ReadingDiagnostics.YamlSyntax, "a value is missing");
        }
    }

    // A tag of the core schema overrides the way a scalar is written; other tags have no meaning in JSON.
    private static JsonNode? ReadScalar(Scalar scalar) =>
        scalar.Tag switch
        {
            null or "" => scalar.Style == ScalarStyle.Plain ? YamlScalar.Resolve(scalar.Value) : Text(scalar),
            "tag:yaml.org,2002:int"
            or "tag:yaml.org,2002:float"
            or "tag:yaml.org,2002:bool"
            or "tag:yaml.org,2002:null" => YamlScalar.Resolve(scalar.Value),
            _ => Text(scalar),
        };

    private static JsonValue Text(Scalar scalar) => JsonValue.Create(scalar.Value)!;

    private JsonArray ReadSequence()
    {
        Enter();
        Next();
        var array = new JsonArray();
        while (parser.Current is not SequenceEnd)
        {
            array.Add(ReadNode());
        }

        Next();
        depth--;
        return array;
    }

    private JsonObject ReadMapping()
    {
        Enter();
        Next();
        var mapping = new JsonObject();
        List<JsonNode?>? merged = null;
        while (parser.Current is not MappingEnd)
        {
            var key = ReadKey();
            if (key.Value == "<<" && key.Style == ScalarStyle.Plain)
            {
                (merged ??= []).Add(ReadMerged());
            }
            else
            {
                Add(mapping, key);
            }
        }

        YamlAliases.Merge(mapping, merged);
        Next();
        depth--;
        return mapping;
    }

    private Scalar ReadKey()
    {
        if (parser.Current is not Scalar key)
        {
            throw Problem(ReadingDiagnostics.YamlSyntax, "the key of a mapping must be plain text");
        }

        Next();
        return key;
    }

    private void Add(JsonObject mapping, Scalar key)
    {
        var value = ReadNode();
        if (mapping.ContainsKey(key.Value))
        {
            context.ReportDuplicate(key.Value, key.Start.Index);
            return;
        }

        mapping.Add(key.Value, value);
    }

    private JsonNode? ReadMerged()
    {
        var start = parser.Current!;
        var node = ReadNode();
        return node is JsonObject || node is JsonArray array && array.All(element => element is JsonObject)
            ? node
            : throw Problem(ReadingDiagnostics.YamlSyntax, "'<<' merges a mapping or a list of mappings", start);
    }

    private JsonNode? ReadAlias(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value, out var node))
        {
            throw Problem(ReadingDiagnostics.YamlSyntax, $"no anchor is called '{alias.Value}'", alias);
        }

        var clone = aliases.Clone(node, NodeLimits.Depth - depth, out var failure);
        if (failure is not null)
        {
            throw Problem(
                failure,
                failure == ReadingDiagnostics.TooDeep
                    ? NodeLimits.DepthText
                    : NodeLimits.AliasedNodesText + " nodes through aliases",
                alias
            );
        }

        Next();
        return clone;
    }

    private JsonNode? Anchored(string? anchor, JsonNode? node)
    {
        if (!string.IsNullOrEmpty(anchor))
        {
            anchors[anchor!] = node;
        }

        return node;
    }

    private void Enter()
    {
        if (++depth > NodeLimits.Depth)
        {
            throw Problem(ReadingDiagnostics.TooDeep, NodeLimits.DepthText);
        }
    }

    private void Next() => parser.MoveNext();

    private ReadingProblemException Problem(
        DiagnosticDescriptor descriptor,
        string argument,
        ParsingEvent? place = null
    ) => new(descriptor, (place ?? parser.Current)?.Start.Index ?? 0, argument);
}
