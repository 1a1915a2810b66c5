using System.Text.Json.Nodes;
using Generators.Tests.Harness;

namespace Generators.Tests.Reading.Formats;

/// <summary>A document is the same in YAML and in JSON.</summary>
public sealed class FormatEqualityTests
{
    [Fact]
    public void The_Amplify_document_is_the_same_in_JSON()
    {
        var yaml = Texts.Document(Repository.AmplifySpec).Root;
        var json = Texts.Document(yaml.ToJsonString(), "/spec/test.json").Root;

        Assert.True(JsonNode.DeepEquals(yaml, json));
        Assert.Equal(yaml.ToJsonString(), json.ToJsonString());
    }

    [Fact]
    public void JSON_read_as_YAML_is_the_same()
    {
        const string Json =
            """{ "openapi": "3.1.0", "a": [1, 1.50, -2, 1e400, true, null, "x: y # z", "\u00e9\n"], "b": { "": {}, "200": [] } }""";
        var json = Texts.Document(Json, "/spec/test.json").Root;

        // A comment makes the text YAML alone.
        var yaml = Texts.Document("# YAML\n" + Json).Root;

        Assert.Equal(json.ToJsonString(), yaml.ToJsonString());
    }

    [Fact]
    public void Culture_changes_no_number()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("ar-SA");
            Assert.Equal("[-1,1.5,1e3,17]", Texts.Value("[-1, 1.5, 1e3, 0x11]"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
