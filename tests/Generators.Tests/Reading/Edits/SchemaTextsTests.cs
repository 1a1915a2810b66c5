using AmplifyAdmin.Generators.Reading.Edits;
using Microsoft.CodeAnalysis.Text;

namespace Generators.Tests.Reading.Edits;

/// <summary>Which edits are edits of one schema and nothing else, and which could be more.</summary>
public sealed class SchemaTextsTests
{
    private const string Yaml = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths: {}
        components:
          parameters: {}
          schemas:
            First:
              type: object
              description: |
                One line.
                # No comment.

                Another.
              properties:
                a: { type: string }
            # Between.
            Second:
              type: string
              description: "In quotation marks,
                over two lines"
            Third: { type: integer }
        tags: []
        """;

    private const string Json = """
        {
          "openapi": "3.1.0", "info": { "title": "Prüfung 🎈", "version": "1" }, "paths": {},
          "components": {
            "schemas": {
              "First": { "type": "object", "properties": { "a": { "type": "string" } } },
              "Second": { "type": "string" },
              "Third": true
            }
          },
          "tags": []
        }
        """;

    [Theory]
    [InlineData("One line.", "One more line.", "First")]
    [InlineData("a: { type: string }", "a: { type: integer }\n        b: { type: string }", "First")]
    [InlineData("        Another.\n", "", "First")]
    [InlineData("over two lines", "over\n\n        three lines", "Second")]
    [InlineData("type: integer", "type: number", "Third")]
    [InlineData("\"In quotation", "In quotation", "Second")]
    [InlineData("type: string\n      description", "type: string\n\n\n      description", "Second")]
    public void An_edit_inside_a_schema_of_a_YAML_text_is_its_own(string old, string now, string schema) =>
        Assert.Equal(schema, Take("test.yaml", Yaml, old, now)?.Name);

    [Theory]
    // Elsewhere, a key, more than one schema.
    [InlineData("title: Test", "title: Changed")]
    [InlineData("    Second:", "    Other:")]
    [InlineData("    # Between.\n", "")]
    [InlineData("    Second:", "    Added: true\n    Second:")]
    [InlineData(
        "a: { type: string }\n    # Between.\n    Second:\n      type: string",
        "a: { type: integer }\n    Second:\n      type: integer"
    )]
    // Could reach further than the schema, or does.
    [InlineData("type: integer }", "type: integer")]
    [InlineData("type: object", "type: &anchor object")]
    [InlineData("type: object", "type: *alias")]
    [InlineData("type: object", "type: !!str object")]
    [InlineData("\"In quotation", "'In quotation")]
    [InlineData("over two lines\"", "over two lines")]
    [InlineData("type: object", "type: object\n  other: true")]
    [InlineData("type: object", "type: object\n---\nopenapi: 3.1.0")]
    [InlineData("One line.", "One\u2028line.")]
    [InlineData("One line.", "One\rline.")]
    [InlineData("type: object", "type: object\n      type: string")]
    public void An_edit_that_may_mean_more_in_a_YAML_text_is_not_taken(string old, string now) =>
        Assert.Null(Take("test.yaml", Yaml, old, now));

    [Theory]
    [InlineData("\"object\"", "[\"object\", \"null\"]", "First")]
    [InlineData("\"a\": {", "\"b\": {}, \"a\": {", "First")]
    [InlineData("{ \"type\": \"string\" },\n", "{},\n", "Second")]
    public void An_edit_inside_a_schema_of_a_JSON_text_is_its_own(string old, string now, string schema) =>
        Assert.Equal(schema, Take("test.json", Json, old, now)?.Name);

    [Theory]
    [InlineData("Prüfung", "Probe")]
    [InlineData("\"Second\"", "\"Other\"")]
    [InlineData("\"Third\": true", "\"Third\": false")]
    [InlineData("\"object\", ", "\"object\" } }, ")]
    [InlineData("\"object\"", "\"object\" // a comment")]
    [InlineData("\"object\"", "\"object\", \"type\": \"string\"")]
    [InlineData("\"Second\": {", "\"Added\": {}, \"Second\": {")]
    public void An_edit_that_may_mean_more_in_a_JSON_text_is_not_taken(string old, string now) =>
        Assert.Null(Take("test.json", Json, old, now));

    [Fact]
    public void Edits_follow_each_other()
    {
        var texts = SchemaTexts.Of("test.json", SourceText.From(Json));
        var now = Json;
        foreach (
            var (old, edited, schema) in new[]
            {
                ("object", "array", "First"),
                ("\"string\" },\n", "\"number\" },\n", "Second"),
                ("array", "null", "First"),
            }
        )
        {
            now = now.Replace(old, edited, StringComparison.Ordinal);
            Assert.Equal(schema, texts.Take(SourceText.From(now), CancellationToken.None)?.Name);
        }
    }

    [Fact]
    public void Anchors_anywhere_keep_all_schemas_together() =>
        Assert.Empty(
            SchemaTexts
                .Of("test.yaml", SourceText.From(Yaml.Replace("tags: []", "tags: &t []", StringComparison.Ordinal)))
                .Spans
        );

    private static SchemaEdit? Take(string path, string text, string old, string now)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        var place = text.IndexOf(old, StringComparison.Ordinal);
        var edited = text.Remove(place, old.Length).Insert(place, now);
        var texts = SchemaTexts.Of(path, SourceText.From(text));
        Assert.NotEmpty(texts.Spans);
        return texts.Take(SourceText.From(edited), CancellationToken.None);
    }
}
