using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using AmplifyAdmin.Generators.Diagnostics;
using AmplifyAdmin.Generators.Foundation;
using AmplifyAdmin.Generators.Reading.Documents;

namespace AmplifyAdmin.Generators.Reading.Fields;

/// <summary>Reads a schema object by the table of keywords.</summary>
internal sealed class SchemaReader
{
    // Comparing a word with all keywords takes its time, which a document made of misspelt words must not multiply.
    private const int MostSuggestions = 500;

    private readonly SpecDocument document;
    private readonly List<DiagnosticRecord> problems;
    private readonly SchemaCounter counter;
    private readonly Dictionary<string, string> suggestions = [];

    /// <param name="document">The document or one of its parts.</param>
    /// <param name="problems">What is found goes here.</param>
    /// <param name="counter">Numbers the schemas; one for a document and all its parts.</param>
    public SchemaReader(SpecDocument document, List<DiagnosticRecord> problems, SchemaCounter counter)
    {
        this.counter = counter;
        this.document = document;
        this.problems = problems;
    }

    /// <summary>The version the document is written in.</summary>
    public Dialect Dialect => document.Dialect;

    /// <summary>Reads the schema at a place and all schemas inside it.</summary>
    public SchemaNode Read(JsonNode? node, JsonPointer pointer)
    {
        var schema = new SchemaNode(document, pointer, node, counter.Next());
        switch (node)
        {
            case JsonValue value when value.TryGetValue(out bool flag):
                schema.BooleanValue = flag;
                break;
            case JsonObject members:
                foreach (var member in members)
                {
                    ReadKeyword(schema, member.Key, member.Value);
                }

                ExclusiveLimits.DropFlagsWithoutLimit(schema);
                break;
            default:
                Invalid(pointer, pointer.Last, "a schema: an object, or true or false");
                break;
        }

        return schema;
    }

    /// <summary>Says that a keyword's value is of the wrong type.</summary>
    public void Invalid(JsonPointer pointer, string keyword, string expected) =>
        Report(LoweringDiagnostics.InvalidKeyword.Id, pointer, false, keyword, expected);

    private void ReadKeyword(SchemaNode schema, string keyword, JsonNode? value)
    {
        if (SchemaKeywordTable.Setters.TryGetValue(keyword, out var set))
        {
            ReportForeign(schema, keyword);
            set(new KeywordValue(this, keyword, value, schema.Pointer), schema);
        }
        else if (keyword.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
        {
            schema.Extend(keyword, value);
        }
        else if (SchemaKeywordTable.Annotations.Contains(keyword))
        {
            ReportForeign(schema, keyword);
        }
        else
        {
            ReportUnknown(schema, keyword);
        }
    }

    private void ReportForeign(SchemaNode schema, string keyword)
    {
        var foreign = Dialect < Dialect.OpenApi31 ? SchemaKeywordTable.Since31 : SchemaKeywordTable.Until30;
        if (foreign.Contains(keyword))
        {
            var version = Dialect < Dialect.OpenApi31 ? "3.1" : "3.0";
            Report(LoweringDiagnostics.ForeignKeyword.Id, schema.Pointer.Append(keyword), true, keyword, version);
        }
    }

    // 3.1 takes any other member for an annotation, so only what looks like a slip of the pen is worth a word there.
    private void ReportUnknown(SchemaNode schema, string keyword)
    {
        if (!suggestions.TryGetValue(keyword, out var suggestion))
        {
            suggestion = suggestions.Count < MostSuggestions ? Spelling.DidYouMean(keyword, Known()) : "";
            suggestions.Add(keyword, suggestion);
        }

        if (suggestion.Length > 0 || Dialect < Dialect.OpenApi31)
        {
            Report(LoweringDiagnostics.UnknownKeyword.Id, schema.Pointer.Append(keyword), true, keyword, suggestion);
        }
    }

    private static IEnumerable<string> Known() =>
        SchemaKeywordTable.Setters.Keys.Concat(SchemaKeywordTable.Annotations);

    private void Report(string id, JsonPointer pointer, bool atKey, params string[] arguments) =>
        problems.Add(new DiagnosticRecord(id, document.Path, pointer, atKey, arguments.ToEquatableArray()));
}
