using System.Collections.Generic;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using SharpYaml;
using SharpYaml.Events;

namespace AmplifyAdmin.Generators.Reading;

/// <summary>Reads YAML into JSON nodes through the parser's events, so that the text is gone through once.</summary>
internal sealed class YamlReader
{
    private readonly IParser parser;
    private readonly List<DiagnosticRecord> problems;
    private readonly string path;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<string, JsonNode?> anchors = [];
    private readonly YamlAliases aliases = new();
    private int depth;

    private YamlReader(string path, IParser parser, List<DiagnosticRecord> problems, CancellationToken cancellation)
    {
        this.path = path;
        this.parser = parser;
        this.problems = problems;
        this.cancellation = cancellation;
    }

    /// <summary>Reads a text with one YAML document.</summary>
    /// <exception cref="ReadingProblemException">The text is broken.</exception>
    public static JsonNode? Read(
        string path,
        TextReader text,
        List<DiagnosticRecord> problems,
        CancellationToken cancellation
    )
    {
        try
        {
            var reader = new YamlReader(path, Parser.CreateParser(text), problems, cancellation);
            return reader.ReadStream();
        }
        catch (YamlException exception)
        {
            throw new ReadingProblemException(
                ReadingDiagnostics.YamlSyntax,
                Position(exception.Start),
                YamlMessage.Of(exception)
            );
        }
    }

    internal static TextPosition Position(Mark mark) => new(mark.Line, mark.Column);

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
        cancellation.ThrowIfCancellationRequested();
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

    private static JsonNode? ReadScalar(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Tag is null or "" && scalar.Style == ScalarStyle.Plain
            ? YamlScalar.Resolve(scalar.Value)
            : JsonValue.Create(scalar.Value);

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
                (merged ??= []).Add(ReadNode());
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
            problems.Add(
                new DiagnosticRecord(ReadingDiagnostics.DuplicateKey.Id, path, JsonPointer.Root, true, [key.Value])
                {
                    Position = Position(key.Start),
                }
            );
            return;
        }

        mapping.Add(key.Value, value);
    }

    private JsonNode? ReadAlias(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value, out var node))
        {
            throw Problem(ReadingDiagnostics.YamlSyntax, $"no anchor is called '{alias.Value}'");
        }

        if (!aliases.TryClone(node, out var clone))
        {
            throw Problem(
                ReadingDiagnostics.TooLarge,
                NodeLimits.AliasedNodes.ToString(System.Globalization.CultureInfo.InvariantCulture)
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
            throw Problem(
                ReadingDiagnostics.TooDeep,
                NodeLimits.Depth.ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        }
    }

    private void Next() => parser.MoveNext();

    private ReadingProblemException Problem(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string argument) =>
        new(descriptor, parser.Current is { } current ? Position(current.Start) : default, argument);
}
